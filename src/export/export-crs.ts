/** Coordinate reference systems that files are written in, by the number of EPSG. */
export const exportCrs = ['4326', '4490'] as const;

/**
 * WGS 84 (4326) or CGCS2000 (4490), in degrees. The numbers are the same in both: the two differ by less than a metre,
 * which is less than what the files promise.
 */
export type ExportCrs = (typeof exportCrs)[number];

/** Name of each as EPSG has it. */
export const crsNames: Readonly<Record<ExportCrs, string>> = {
  '4326': 'WGS 84',
  '4490': 'China Geodetic Coordinate System 2000',
};

/** Text of a `.prj` file, as ArcGIS writes it and everybody reads it. */
export const projectionTexts: Readonly<Record<ExportCrs, string>> = {
  '4326':
    'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],' +
    'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]',
  '4490':
    'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],' +
    'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]',
};
