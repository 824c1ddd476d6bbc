/** What the technician reads when the bot starts, or cannot. */
export const starting = {
  environment: "环境变量有误，未启动。请改正后重新启动（说明见 .env.example）：",
  complaint: (variable: string, problem: string) => `${variable}：${problem}`,
  problems: {
    admin_ids: "要写 Slack 用户编号，以 U 或 W 开头，例如 U0123ABCDEF，多个用逗号分开。",
    api_url: "要写完整网址，以 /api/ 结尾。",
    app_token: "要以 xapp- 开头（Slack 应用页“Basic Information”里的 App-Level Token）。",
    bot_token: "要以 xoxb- 开头（Slack 应用页“OAuth & Permissions”里的 Bot Token）。",
    bot_token_missing: "没有填（以 xoxb- 开头）。",
    entrance_missing: "和 SLACK_SIGNING_SECRET 至少填一个，Slack 才能找到联络员。",
    hours: "要写成 08:30-18:00 这样。",
    hours_backwards: "下班时间要晚于上班时间，例如 08:30-18:00。",
    local_host: "不填 Slack 令牌时只能是 127.0.0.1：本地工作区只供本机使用。",
    locale: "要写 zh-CN 或 en。",
    log_level: "要写 trace、debug、info、warn、error、fatal 或 silent。",
    port: "要写 0 到 65535 之间的整数。",
    public_url: "要写完整网址，例如 https://liaison.example.org。",
    time_zone: "没有这个时区，例如 Asia/Shanghai。",
  },
  held: (path: string) => `数据库 ${path} 正被另一个联络员进程使用。请先停掉那一个，再启动这一个。`,
  damaged: (path: string, detail: string) =>
    `数据库 ${path} 已损坏（${detail}），没有改动它。请把最近的备份恢复到这个位置，再启动。`,
  foreign: (path: string) => `${path} 不是联络员的数据库，没有改动它。请检查 DATABASE_PATH。`,
  notADatabase: (path: string) =>
    `${path} 不是数据库文件，没有改动它。请检查 DATABASE_PATH；如果联络员的数据库本应在这里，请先把这个文件移到别处，再恢复备份。`,
  newer: (path: string, version: number, known: number) =>
    `数据库 ${path} 来自更新的版本（${version}，本版只认到 ${known}），没有改动它。请用新版程序，或恢复升级前的备份。`,
  otherTeam: (path: string, teamId: string, expected: string) =>
    `数据库 ${path} 属于另一个 Slack 工作区（${teamId}，现在连接的是 ${expected}），没有改动它。请检查令牌或 DATABASE_PATH。`,
  notWritable: (path: string, detail: string) =>
    `数据库 ${path} 无法写入（${detail}）。请检查目录是否存在、权限和磁盘空间。`,
  workspaceUnreadable: (path: string, detail: string, database: string) =>
    `本地工作区的文件 ${path} 读不出来（${detail}），没有改动它。请把它和数据库 ${database} 一起移到别处，再启动：本地工作区会从头开始。`,
  portTaken: (port: number) =>
    `端口 ${port} 已被占用：可能联络员已经在运行，也可能是别的程序。要另起一个，请换端口，例如 PORT=${port + 1} npm start。`,
  slackRefuses: (error: string) =>
    `Slack 不接受这个令牌（${error}）。请检查 SLACK_BOT_TOKEN，或重新安装应用。`,
  slackRefusesSocket: (error: string) =>
    `Slack 不接受 SLACK_APP_TOKEN（${error}）。它以 xapp- 开头，须有 connections:write 权限；请在 Slack 应用页“Basic Information”核对或重新生成。`,
  slackUnreachable: (address: string, detail: string) =>
    `连不上 Slack（${address}：${detail}），稍后自动再试。`,
  running: (team: string) => `联络员已连接 Slack 工作区“${team}”。按 Ctrl-C 停止。`,
  local: (address: string) => `联络员和本地工作区已启动：${address}（仅限本机）。按 Ctrl-C 停止。`,
  claim: (code: string) =>
    [
      "联络员还没有管理员。请在 Slack 里做三步：",
      "  1. 打开联络员的私信（左侧“应用”里找 Park Liaison），或在要用的频道里打 /invite @Park Liaison 请它进来",
      `  2. 打 /office claim ${code} （只能用一次，谁打谁就是管理员，请勿外传）`,
      "  3. 打 /office settings 选工作人员频道，再打 /office staff add @同事 添加工作人员",
    ].join("\n"),
  stopped: "联络员已停止。没发完的消息留在数据库里，下次启动接着发。",
};
