/** What the technician reads when the bot starts, or cannot. */
export const starting = {
  environment: "环境变量有误，未启动。请改正后重新启动（说明见 .env.example）：",
  held: (path: string) => `数据库 ${path} 正被另一个联络员进程使用。请先停掉那一个，再启动这一个。`,
  damaged: (path: string, detail: string) =>
    `数据库 ${path} 已损坏（${detail}），没有改动它。请把最近的备份恢复到这个位置，再启动。`,
  foreign: (path: string) => `${path} 不是联络员的数据库，没有改动它。请检查 DATABASE_PATH。`,
  newer: (path: string, version: number, known: number) =>
    `数据库 ${path} 来自更新的版本（${version}，本版只认到 ${known}），没有改动它。请用新版程序，或恢复升级前的备份。`,
  otherTeam: (path: string, teamId: string, expected: string) =>
    `数据库 ${path} 属于另一个 Slack 工作区（${teamId}，现在连接的是 ${expected}），没有改动它。请检查令牌或 DATABASE_PATH。`,
  notWritable: (path: string, detail: string) =>
    `数据库 ${path} 无法写入（${detail}）。请检查目录是否存在、权限和磁盘空间。`,
  workspaceUnreadable: (path: string, detail: string, database: string) =>
    `本地工作区的文件 ${path} 读不出来（${detail}），没有改动它。请把它和数据库 ${database} 一起移到别处，再启动：本地工作区会从头开始。`,
  portTaken: (port: number) =>
    `端口 ${port} 已被别的程序占用。请换一个端口，例如 PORT=${port + 1} npm start。`,
  slackRefuses: (error: string) =>
    `Slack 不接受这个令牌（${error}）。请检查 SLACK_BOT_TOKEN，或重新安装应用。`,
  slackUnreachable: (address: string, detail: string) =>
    `连不上 Slack（${address}：${detail}），稍后自动再试。`,
  running: (team: string) => `联络员已连接 Slack 工作区“${team}”。按 Ctrl-C 停止。`,
  local: (address: string) => `联络员和本地工作区已启动：${address}（仅限本机）。按 Ctrl-C 停止。`,
  stopped: "联络员已停止。没发完的消息留在数据库里，下次启动接着发。",
};
