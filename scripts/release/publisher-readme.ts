/** What stands beside the files of a release, for whoever puts them on a server. */
export function publisherReadme(version: string): string {
  return `# Jing-Jin-Ji Atlas ${version} · 京津冀图集

## English

Copy the folder \`site\` to a web server. There is no database and no program; nothing is fetched from elsewhere.

| server | what to do |
|---|---|
| nginx | \`nginx/jjj-atlas.conf\` into \`/etc/nginx/conf.d/\`, two lines set |
| Apache 2.4 | \`site/.htaccess\` is read where \`AllowOverride FileInfo Indexes Options AuthConfig\` is set; mod_headers on |
| IIS 8.5 | \`site/web.config\` is read as it lies |
| Tomcat 10.1 | rename \`site\`, for instance to \`atlas\`, and put it into \`webapps/\` |
| anything else | see "By hand" |

By hand: \`.fgb\` is \`application/flatgeobuf\`, sent uncompressed and with byte ranges; \`.js\` and \`.mjs\` are
\`text/javascript\`, \`.json\` is \`application/json\`, \`.wasm\` is \`application/wasm\`. If other sites are to embed the map, every
file needs \`Access-Control-Allow-Origin: *\`. Files in \`lib/\` with eight characters before their ending may be kept for a
year, all others have to be asked for again. The pages carry their own content security policy.

Addresses: \`index.html\` is the atlas, \`embed.html\` the page for frames, \`lib/jjj-atlas.js\` the script for other pages.
For pictures beside shared links build with \`ATLAS_PUBLIC_URL\`, or write the full address of \`share.jpg\` into the
\`og:image\` lines of both pages.

In China, replace the boundaries by an approved set and give its approval number (审图号), producer and date.

## 中文

将 \`site\` 文件夹复制到网站服务器即可。无需数据库，无需运行程序，也不从其他服务器获取任何内容。

| 服务器 | 做法 |
|---|---|
| nginx | 将 \`nginx/jjj-atlas.conf\` 放入 \`/etc/nginx/conf.d/\`，修改两行 |
| Apache 2.4 | 设置 \`AllowOverride FileInfo Indexes Options AuthConfig\` 后自动读取 \`site/.htaccess\`；须启用 mod_headers |
| IIS 8.5 | 自动读取 \`site/web.config\` |
| Tomcat 10.1 | 将 \`site\` 改名（例如 \`atlas\`）后放入 \`webapps/\` |
| 其他 | 见“手工设置” |

手工设置：\`.fgb\` 的类型为 \`application/flatgeobuf\`，不压缩，并支持字节范围请求；\`.js\`、\`.mjs\` 为 \`text/javascript\`，\`.json\` 为
\`application/json\`，\`.wasm\` 为 \`application/wasm\`。若供其他网站嵌入，所有文件须带 \`Access-Control-Allow-Origin: *\`。\`lib/\` 中
扩展名前有八位字符的文件可缓存一年，其余文件每次须重新验证。页面自带内容安全策略。

地址：\`index.html\` 为图集，\`embed.html\` 为框架页面，\`lib/jjj-atlas.js\` 供其他网页加载。分享链接的配图须用完整地址：构建时设置
\`ATLAS_PUBLIC_URL\`，或在两个页面的 \`og:image\` 中写入 \`share.jpg\` 的完整地址。

在中国境内发布时，请换用经审核的境界数据，并标注审图号、制图单位和日期。
`;
}
