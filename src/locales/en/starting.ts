import type { starting as model } from "../zh-CN/starting.ts";

export const starting: typeof model = {
  environment: "Not started: the environment needs mending (see .env.example):",
  complaint: (variable, problem) => `${variable}: ${problem}`,
  problems: {
    admin_ids: "must hold Slack user ids, beginning with U or W, such as U0123ABCDEF, separated by commas.",
    api_url: "must be a whole address ending in /api/.",
    app_token: "must begin with xapp- (the app-level token on the app's page “Basic Information”).",
    bot_token: "must begin with xoxb- (the bot token on the app's page “OAuth & Permissions”).",
    bot_token_missing: "is missing (it begins with xoxb-).",
    entrance_missing: "or SLACK_SIGNING_SECRET is missing: one of them says how Slack reaches the bot.",
    hours: "must look like 08:30-18:00.",
    hours_backwards: "the end must come after the beginning, as in 08:30-18:00.",
    local_host: "must be 127.0.0.1 without Slack tokens: the local workspace is for this machine alone.",
    locale: "must be zh-CN or en.",
    log_level: "must be trace, debug, info, warn, error, fatal or silent.",
    port: "must be a whole number from 0 to 65535.",
    public_url: "must be a whole address, such as https://liaison.example.org.",
    time_zone: "is not a time zone, such as Asia/Shanghai.",
  },
  held: (path) => `The database ${path} is in use by another liaison process. Stop that one first.`,
  damaged: (path, detail) =>
    `The database ${path} is damaged (${detail}) and was left as it is. Restore the latest backup there, then start again.`,
  foreign: (path) => `${path} is not a liaison database and was left as it is. Check DATABASE_PATH.`,
  notADatabase: (path) =>
    `${path} is no database file and was left as it is. Check DATABASE_PATH; if the liaison's database should be here, move this file elsewhere first, then restore a backup.`,
  newer: (path, version, known) =>
    `The database ${path} is of a newer release (${version}; this one knows ${known}) and was left as it is. Use that release, or restore the backup from before the upgrade.`,
  otherTeam: (path, teamId, expected) =>
    `The database ${path} belongs to another Slack workspace (${teamId}; this is ${expected}) and was left as it is. Check the tokens or DATABASE_PATH.`,
  notWritable: (path, detail) =>
    `The database ${path} cannot be written (${detail}). Check the folder, its permissions and the disk space.`,
  workspaceUnreadable: (path, detail, database) =>
    `The local workspace's file ${path} cannot be read (${detail}) and was left as it is. Move it and the database ${database} elsewhere, then start again: the local workspace begins anew.`,
  portTaken: (port) =>
    `Port ${port} is taken: the liaison may be running already, or another program has it. To run a second one, choose another port, such as PORT=${port + 1} npm start.`,
  slackRefuses: (error) =>
    `Slack refuses the token (${error}). Check SLACK_BOT_TOKEN, or install the app again.`,
  slackRefusesSocket: (error) =>
    `Slack refuses SLACK_APP_TOKEN (${error}). It begins with xapp- and needs the scope connections:write; check it on the app's page “Basic Information”, or make a new one.`,
  slackUnreachable: (address, detail) => `Slack cannot be reached (${address}: ${detail}); trying again.`,
  running: (team) => `The liaison is connected to the Slack workspace “${team}”. Ctrl-C stops it.`,
  local: (address) =>
    `The liaison and its local workspace are running: ${address} (this machine only). Ctrl-C stops them.`,
  claim: (code) =>
    [
      "The liaison has no administrator yet. Three steps, in Slack:",
      "  1. Open the liaison's messages (Apps, Park Liaison), or type /invite @Park Liaison in the channel where it shall work",
      `  2. Type /office claim ${code} (works once and makes whoever types it administrator: do not pass it on)`,
      "  3. Type /office settings to choose the staff channel, and /office staff add @colleague to add staff",
    ].join("\n"),
  stopped: "The liaison has stopped. What was not yet sent is kept in the database for the next start.",
};
