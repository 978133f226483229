import { expect, it } from 'vitest';
import { transformationOf } from './transformation.js';

const geographic = (name: string, datum: string, spheroid: string) =>
  `GEOGCS["${name}",DATUM["${datum}",SPHEROID[${spheroid}]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]`;

function gaussKrueger(name: string, base: string, easting: number, meridian: number): string {
  return `PROJCS["${name}",${base},PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",${easting}.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${meridian}.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`;
}

const china2000 = geographic(
  'GCS_China_Geodetic_Coordinate_System_2000',
  'D_China_2000',
  '"CGCS2000",6378137.0,298.257222101',
);
const xian1980 = geographic('GCS_Xian_1980', 'D_Xian_1980', '"Xian_1980",6378140.0,298.257');
const beijing1954 = geographic('GCS_Beijing_1954', 'D_Beijing_1954', '"Krasovsky_1940",6378245.0,298.3');

/** As `gdalsrsinfo -o wkt2_2019 EPSG:4548` writes it. */
const wkt2 = `PROJCRS["CGCS2000 / 3-degree Gauss-Kruger CM 117E",BASEGEOGCRS["China Geodetic Coordinate System 2000",DATUM["China 2000",ELLIPSOID["CGCS2000",6378137,298.257222101,LENGTHUNIT["metre",1]]],PRIMEM["Greenwich",0,ANGLEUNIT["degree",0.0174532925199433]],ID["EPSG",4490]],CONVERSION["Gauss-Kruger CM 117E",METHOD["Transverse Mercator",ID["EPSG",9807]],PARAMETER["Latitude of natural origin",0,ANGLEUNIT["degree",0.0174532925199433],ID["EPSG",8801]],PARAMETER["Longitude of natural origin",117,ANGLEUNIT["degree",0.0174532925199433],ID["EPSG",8802]],PARAMETER["Scale factor at natural origin",1,SCALEUNIT["unity",1],ID["EPSG",8805]],PARAMETER["False easting",500000,LENGTHUNIT["metre",1],ID["EPSG",8806]],PARAMETER["False northing",0,LENGTHUNIT["metre",1],ID["EPSG",8807]]],CS[Cartesian,2],AXIS["northing (X)",north,ORDER[1],LENGTHUNIT["metre",1]],AXIS["easting (Y)",east,ORDER[2],LENGTHUNIT["metre",1]],ID["EPSG",4548]]`;

const webMercator = `PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",${geographic('GCS_WGS_1984', 'D_WGS_1984', '"WGS_1984",6378137.0,298.257223563')},PROJECTION["Mercator_Auxiliary_Sphere"],PARAMETER["False_Easting",0.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",0.0],PARAMETER["Standard_Parallel_1",0.0],PARAMETER["Auxiliary_Sphere_Type",0.0],UNIT["Meter",1.0]]`;

it.each([
  ['ESRI, CM 114E', gaussKrueger('CGCS2000_3_Degree_GK_CM_114E', china2000, 500000, 114), 'EPSG:4547'],
  ['ESRI, zone 38', gaussKrueger('CGCS2000_3_Degree_GK_Zone_38', china2000, 38500000, 114), 'EPSG:4526'],
  ['OGC WKT 2', wkt2, 'EPSG:4548'],
  ["ESRI, Xi'an 1980", gaussKrueger('Xian_1980_3_Degree_GK_CM_114E', xian1980, 500000, 114), 'EPSG:2383'],
  ['ESRI, Beijing 1954', gaussKrueger('Beijing_1954_3_Degree_GK_Zone_40', beijing1954, 40500000, 120), 'EPSG:2416'],
  ['web map', webMercator, 'EPSG:3857'],
  ['geographic', china2000, 'EPSG:4490'],
  ['geographic, shifted', xian1980, 'EPSG:4610'],
  ['with heights', `COMPD_CS["both",${china2000},VERT_CS["1985",VERT_DATUM["d",2005]]]`, 'EPSG:4490'],
])('reads %s as the code that it describes', async (_, wkt, code) => {
  const [read, known] = [await transformationOf(wkt), await transformationOf(code)];
  const [x, y] = known.fromWgs84(116.391, 39.9075);
  const [lng, lat] = read.toWgs84(x, y);
  expect(Math.abs(lng - 116.391)).toBeLessThan(1e-7);
  expect(Math.abs(lat - 39.9075)).toBeLessThan(1e-7);
  expect(read.shiftMeters).toBe(known.shiftMeters);
  expect(read.datum).toBe(known.datum);
});

it.each([
  ['crs-local', 'LOCAL_CS["北京地方坐标系",LOCAL_DATUM["unknown",0],UNIT["metre",1]]'],
  ['crs-local', gaussKrueger('北京地方坐标系', beijing1954, 500000, 116)],
  ['crs-local', gaussKrueger('Tianjin_Local_Grid', beijing1954, 500000, 117)],
  ['crs-datum-unknown', gaussKrueger('Grid', geographic('Unknown', 'D_Unknown', '"S",6378137.0,298.25'), 500000, 117)],
  // The datum's name with another ellipsoid, as grids at the height of a site have it.
  ['crs-datum-unknown', gaussKrueger('Grid', geographic('G', 'D_Xian_1980', '"S",6378640.0,298.257'), 500000, 117)],
  ['crs-unknown', 'VERT_CS["1985",VERT_DATUM["d",2005]]'],
])('refuses as %s: %s', async (code, wkt) => {
  await expect(transformationOf(wkt)).rejects.toMatchObject({ code: 'crs-unsupported', details: { code } });
});
