/** What the atlas's own page says of working without a network, in English. */
export const offlineEn = {
  'offline.failed-changed':
    'Not stored for offline use: the files on the server are not those of this version. Load the page again.',
  'offline.failed-network': 'Not stored for offline use: some files could not be fetched.',
  'offline.failed-room': 'Not stored for offline use: the browser has no room left for it.',
  'offline.keep': 'Store for offline use',
  'offline.later': 'Later',
  'offline.off-reader': 'Nothing is stored for offline use.',
  'offline.off-saving': 'Nothing is stored for offline use, since this browser is set to save data.',
  'offline.ready': 'Ready for offline use ({bytes})',
  'offline.reload': 'Reload',
  'offline.remove': 'Remove stored data',
  'offline.shown': 'Offline: shown from what is stored ({bytes})',
  'offline.storing': 'Storing for offline use …',
  'offline.update': 'A new version is ready.',
} as const;

/** The same in Chinese. */
export const offlineZh: Readonly<Record<keyof typeof offlineEn, string>> = {
  'offline.failed-changed': '未能离线保存：服务器上的文件与当前版本不一致。请重新加载页面。',
  'offline.failed-network': '未能离线保存：部分文件下载失败。',
  'offline.failed-room': '未能离线保存：浏览器存储空间不足。',
  'offline.keep': '保存以供离线使用',
  'offline.later': '稍后',
  'offline.off-reader': '未保存离线数据。',
  'offline.off-saving': '浏览器已开启省流量模式，未保存离线数据。',
  'offline.ready': '可离线使用（{bytes}）',
  'offline.reload': '重新加载',
  'offline.remove': '清除离线数据',
  'offline.shown': '当前离线：显示已保存的数据（{bytes}）',
  'offline.storing': '正在保存离线数据……',
  'offline.update': '新版本已就绪。',
};
