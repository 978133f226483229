/** What the dialog with code for other pages says, in English. */
export const embedCodeEn = {
  'embed-code.address': 'Link',
  'embed-code.address-help': 'Opens this view in the atlas.',
  'embed-code.close': 'Close',
  'embed-code.companions': 'Beside the map',
  'embed-code.copied': 'Copied: {what}',
  'embed-code.copy': 'Copy',
  'embed-code.copy-failed': 'The browser does not let this page copy. The text is selected: copy it with the keyboard.',
  'embed-code.copy-what': 'Copy: {what}',
  'embed-code.element': 'Element',
  'embed-code.element-help': 'For pages in which you may load a script. The map takes the width of its column.',
  'embed-code.feature': 'Selected feature',
  'embed-code.frame': 'Frame',
  'embed-code.frame-help':
    'For systems that allow nothing but a frame. The second line lets the frame follow the height of its content; it may be left out.',
  'embed-code.layers': 'Layers',
  'embed-code.legend': 'Legend',
  'embed-code.no-catalog':
    'This map was given its layers by a script of the page around it, which no code can carry. Publish the catalog as a file and name its address in the attribute “catalog”.',
  'embed-code.no-frame':
    'The frame page shows only catalogs of its own server, and this one lies elsewhere. Use the element.',
  'embed-code.search': 'Search',
  'embed-code.time': 'Time',
  'embed-code.title': 'Embed this view',
  'embed-code.without-own':
    'Data that you added stay in your browser: neither code nor link has them. Save a project file to pass them on.',
} as const;

/** The same in Chinese. */
export const embedCodeZh: Readonly<Record<keyof typeof embedCodeEn, string>> = {
  'embed-code.address': '链接',
  'embed-code.address-help': '在图集中打开当前视图。',
  'embed-code.close': '关闭',
  'embed-code.companions': '地图旁显示',
  'embed-code.copied': '已复制：{what}',
  'embed-code.copy': '复制',
  'embed-code.copy-failed': '浏览器不允许本页复制。文字已选中，请用键盘复制。',
  'embed-code.copy-what': '复制：{what}',
  'embed-code.element': '元素',
  'embed-code.element-help': '适用于可以加载脚本的网页。地图宽度随所在栏目。',
  'embed-code.feature': '所选要素',
  'embed-code.frame': '框架',
  'embed-code.frame-help': '适用于只允许框架的系统。第二行使框架高度随内容变化，可以省略。',
  'embed-code.layers': '图层',
  'embed-code.legend': '图例',
  'embed-code.no-catalog':
    '此地图的图层由所在网页的脚本给出，代码无法携带。请将图集目录发布为文件，并在“catalog”属性中写明其地址。',
  'embed-code.no-frame': '框架页面只显示本服务器上的图集目录，而当前目录在别处。请使用元素。',
  'embed-code.search': '搜索',
  'embed-code.time': '时间',
  'embed-code.title': '嵌入当前视图',
  'embed-code.without-own': '您添加的数据只留在您的浏览器中，代码和链接均不包含。如需转交，请保存项目文件。',
};
