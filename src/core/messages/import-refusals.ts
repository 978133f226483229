/** Why a file of the reader's own was not added, in English; follows a colon. Arguments are plain `{name}` only. */
export const importRefusalsEn = {
  'import-refused.empty-file': 'it is empty.',
  'import-refused.unknown-format':
    'its content is none of the formats that can be read. Use GeoJSON, CSV, XLSX, a zipped shapefile, KML, GPX, GeoParquet or FlatGeobuf.',
  'import-refused.pmtiles':
    'it is a PMTiles archive, which is drawn as tiles and not read as features. Add it as tiles instead.',
  'import-refused.old-excel': 'it is a workbook of the old kind (.xls). Save it as .xlsx or CSV.',
  'import-refused.database': 'it is a database (GeoPackage or SQLite). Export its layer as GeoJSON or FlatGeobuf.',
  'import-refused.compressed': 'it is compressed (gzip). Unpack it first.',
  'import-refused.shapefile-part':
    'it is one file of a shapefile. Put its .shp, .dbf, .prj and .cpg into one zip file and add that.',
  'import-refused.web-page': 'it is a web page and not data. Download the file itself.',
  'import-refused.xml-other': 'it is XML, but neither KML nor GPX: its first element is “{received}”.',
  'import-refused.xml-damaged': 'it is no well-formed XML. Export it again.',
  'import-refused.xml-entities':
    'it declares a document type or entities of its own, which are not read because they can be used to overwhelm a program. Remove the DOCTYPE.',
  'import-refused.xml-deep': 'its elements are nested deeper than {limit} levels.',
  'import-refused.topojson': 'it is TopoJSON. Convert it to GeoJSON.',
  'import-refused.json-other': 'it is JSON, but no GeoJSON: a FeatureCollection, a Feature or a geometry is expected.',
  'import-refused.json-damaged': 'it is no valid JSON at feature {row}. Write it again.',
  'import-refused.json-cut': 'it ends in the middle of feature {row}. Copy the whole file again.',
  'import-refused.feature-large': 'feature {row} is larger than {limit} MB.',
  'import-refused.row-large':
    'a row is longer than {limit} characters; probably a quotation mark has no counterpart. Correct it.',
  'import-refused.too-large':
    'it has {size} MB; at most {limit} MB of this format can be read. Convert it to FlatGeobuf with an index, which is read in parts.',
  'import-refused.too-large-encoded':
    'its features need more than {limit} MB. Leave out features or attributes, or convert it to FlatGeobuf with an index, which is read in parts.',
  'import-refused.too-many-columns': 'it has more than {limit} columns.',
  'import-refused.too-many-rows': 'it has more than {limit} rows.',
  'import-refused.zip-damaged': 'the zip file cannot be unpacked. Pack it again.',
  'import-refused.zip-encrypted': 'the zip file is protected by a password. Pack it without one.',
  'import-refused.zip-bomb':
    'unpacked it grows beyond {limit} MB or beyond {ratio} times its size, as an archive does that is meant to overwhelm a program.',
  'import-refused.zip-entries': 'the zip file has more than {limit} files.',
  'import-refused.zip-without-data': 'the zip file has no shapefile (.shp) in it, and is no KMZ or XLSX file.',
  'import-refused.zip-method':
    'the zip file is packed by a method (number {received}) that is not read. Pack it again.',
  'import-refused.shp-damaged': 'the shapefile is damaged. Export it again.',
  'import-refused.shp-type': 'the shapefile has geometry of type {received}; points, lines and polygons are expected.',
  'import-refused.xlsx-damaged': 'the workbook cannot be read. Save it again in a spreadsheet program.',
  'import-refused.parquet-damaged': 'the Parquet file cannot be read. Write it again.',
  'import-refused.parquet-without-geometry':
    'the Parquet file does not say which column has geometry in WKB, as GeoParquet does.',
  'import-refused.flatgeobuf-damaged': 'the FlatGeobuf file is damaged or cut off. Copy or write it again.',
  'import-refused.encoding': 'its text cannot be read as {encoding}. Choose another encoding.',
  'import-refused.encoding-unknown': 'the encoding “{encoding}” is not known.',
  'import-refused.table-unknown': 'it has no table “{table}”.',
  'import-refused.no-features': 'it has no features.',
  'import-refused.no-rows': 'it has no rows.',
  'import-refused.nothing-drawable':
    'none of its {count} rows has a position that can be used. Check the reference system, the order of the coordinates and the columns.',
  'import-refused.coordinates-missing':
    'its rows have no coordinates of their own. Choose the two columns that have them, or match names or codes of units.',
  'import-refused.coordinates-unknown': 'it has no column “{column}” for coordinates.',
  'import-refused.crs-missing': 'it does not say in which reference system its coordinates are. Choose one.',
  'import-refused.crs-unknown': 'its reference system {crs} is not known, so its coordinates cannot be placed.',
  'import-refused.crs-datum-unknown':
    'its reference system {crs} has a datum whose relation to WGS 84 is not published. Transform the file to CGCS2000 first.',
  'import-refused.crs-local':
    'its reference system {crs} is a local grid, whose parameters only its surveying office has. Ask the office for the file in CGCS2000.',
} as const;

/** The same in Chinese. */
export const importRefusalsZh: Readonly<Record<keyof typeof importRefusalsEn, string>> = {
  'import-refused.empty-file': '文件为空。',
  'import-refused.unknown-format':
    '内容不属于任何可读取的格式。请使用GeoJSON、CSV、XLSX、压缩的Shapefile、KML、GPX、GeoParquet或FlatGeobuf。',
  'import-refused.pmtiles': '这是PMTiles瓦片包，应按瓦片绘制，不能读取为要素。请作为瓦片添加。',
  'import-refused.old-excel': '这是旧版工作簿（.xls）。请另存为XLSX或CSV。',
  'import-refused.database': '这是数据库（GeoPackage或SQLite）。请将其中的图层导出为GeoJSON或FlatGeobuf。',
  'import-refused.compressed': '文件已压缩（gzip）。请先解压。',
  'import-refused.shapefile-part':
    '这只是Shapefile的一个组成文件。请将其SHP、DBF、PRJ和CPG文件打包为一个zip文件后再添加。',
  'import-refused.web-page': '这是网页而非数据。请下载文件本身。',
  'import-refused.xml-other': '这是XML文件，但既非KML也非GPX：根元素为“{received}”。',
  'import-refused.xml-damaged': 'XML格式有误。请重新导出。',
  'import-refused.xml-entities':
    '文件自行声明了文档类型或实体。此类声明可被用于耗尽程序资源，故不予读取。请删除DOCTYPE。',
  'import-refused.xml-deep': '元素嵌套超过{limit}层。',
  'import-refused.topojson': '这是TopoJSON。请转换为GeoJSON。',
  'import-refused.json-other': '这是JSON文件，但不是GeoJSON：应为FeatureCollection、Feature或几何对象。',
  'import-refused.json-damaged': '第{row}个要素不是有效的JSON。请重新生成文件。',
  'import-refused.json-cut': '文件在第{row}个要素中途结束。请重新复制完整文件。',
  'import-refused.feature-large': '第{row}个要素超过{limit} MB。',
  'import-refused.row-large': '有一行超过{limit}个字符，可能是引号未成对。请更正。',
  'import-refused.too-large':
    '文件大小为{size} MB，此格式最多可读取{limit} MB。请转换为带索引的FlatGeobuf，后者可分段读取。',
  'import-refused.too-large-encoded':
    '其要素所需内存超过{limit} MB。请减少要素或属性，或转换为带索引的FlatGeobuf，后者可分段读取。',
  'import-refused.too-many-columns': '列数超过{limit}。',
  'import-refused.too-many-rows': '行数超过{limit}。',
  'import-refused.zip-damaged': 'zip文件无法解压。请重新打包。',
  'import-refused.zip-encrypted': 'zip文件设有密码。请去除密码后重新打包。',
  'import-refused.zip-bomb': '解压后超过{limit} MB，或超过原大小的{ratio}倍，与旨在耗尽程序资源的压缩包特征相同。',
  'import-refused.zip-entries': 'zip文件内的文件数超过{limit}。',
  'import-refused.zip-without-data': 'zip文件中没有Shapefile（.shp），也不是KMZ或XLSX文件。',
  'import-refused.zip-method': 'zip文件采用了无法读取的压缩方法（编号{received}）。请重新打包。',
  'import-refused.shp-damaged': 'Shapefile已损坏。请重新导出。',
  'import-refused.shp-type': 'Shapefile的几何类型为{received}；应为点、线或面。',
  'import-refused.xlsx-damaged': '工作簿无法读取。请用电子表格软件重新保存。',
  'import-refused.parquet-damaged': 'Parquet文件无法读取。请重新生成。',
  'import-refused.parquet-without-geometry': 'Parquet文件未按GeoParquet规定注明哪一列为WKB几何。',
  'import-refused.flatgeobuf-damaged': 'FlatGeobuf文件已损坏或不完整。请重新复制或生成。',
  'import-refused.encoding': '文本无法按{encoding}读取。请选择其他编码。',
  'import-refused.encoding-unknown': '未知的编码“{encoding}”。',
  'import-refused.table-unknown': '其中没有表“{table}”。',
  'import-refused.no-features': '其中没有要素。',
  'import-refused.no-rows': '其中没有数据行。',
  'import-refused.nothing-drawable': '{count}行中没有一行具有可用的位置。请检查参考系、坐标顺序和坐标列。',
  'import-refused.coordinates-missing': '各行本身没有坐标。请选择坐标所在的两列，或按名称或代码匹配行政单元。',
  'import-refused.coordinates-unknown': '其中没有坐标列“{column}”。',
  'import-refused.crs-missing': '文件未说明坐标所用的参考系。请选择一种。',
  'import-refused.crs-unknown': '无法识别参考系{crs}，因此无法确定坐标位置。',
  'import-refused.crs-datum-unknown': '参考系{crs}的基准与WGS 84之间的转换关系未公开。请先将文件转换为CGCS2000。',
  'import-refused.crs-local': '参考系{crs}为地方独立坐标系，其参数仅由当地测绘部门掌握。请向该部门索取CGCS2000成果。',
};
