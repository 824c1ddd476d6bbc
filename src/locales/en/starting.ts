import type { starting as model } from "../zh-CN/starting.ts";

export const starting: typeof model = {
  environment: "Not started: the environment needs mending (see .env.example):",
  held: (path) => `The database ${path} is in use by another liaison process. Stop that one first.`,
  damaged: (path, detail) =>
    `The database ${path} is damaged (${detail}) and was left as it is. Restore the latest backup there, then start again.`,
  foreign: (path) => `${path} is not a liaison database and was left as it is. Check DATABASE_PATH.`,
  newer: (path, version, known) =>
    `The database ${path} is of a newer release (${version}; this one knows ${known}) and was left as it is. Use that release, or restore the backup from before the upgrade.`,
  otherTeam: (path, teamId, expected) =>
    `The database ${path} belongs to another Slack workspace (${teamId}; this is ${expected}) and was left as it is. Check the tokens or DATABASE_PATH.`,
  notWritable: (path, detail) =>
    `The database ${path} cannot be written (${detail}). Check the folder, its permissions and the disk space.`,
  workspaceUnreadable: (path, detail, database) =>
    `The local workspace's file ${path} cannot be read (${detail}) and was left as it is. Move it and the database ${database} elsewhere, then start again: the local workspace begins anew.`,
  portTaken: (port) =>
    `Port ${port} is taken by another program. Choose another, such as PORT=${port + 1} npm start.`,
  slackRefuses: (error) =>
    `Slack refuses the token (${error}). Check SLACK_BOT_TOKEN, or install the app again.`,
  slackUnreachable: (address, detail) => `Slack cannot be reached (${address}: ${detail}); trying again.`,
  running: (team) => `The liaison is connected to the Slack workspace “${team}”. Ctrl-C stops it.`,
  local: (address) =>
    `The liaison and its local workspace are running: ${address} (this machine only). Ctrl-C stops them.`,
  stopped: "The liaison has stopped. What was not yet sent is kept in the database for the next start.",
};
