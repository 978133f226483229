import '../geodata/build/build.js';
