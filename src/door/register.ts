import type { App, Receiver, ReceiverEvent } from "@slack/bolt";
import type { WebClient } from "@slack/web-api";
import type { Outcome } from "../domain/outcome.ts";
import type { Context } from "../flows/context.ts";
import { followUp, messageAnswer, submissionAnswer, type WaysOut } from "./acknowledge.ts";
import {
  type Command,
  commandAgain,
  commandBecause,
  commandWithReason,
  runCommand,
  verbAsked,
} from "./command.ts";
import type { Door, Log } from "./door.ts";
import { type Interaction, runInteraction } from "./interaction.ts";
import {
  type MemberRequest,
  type RemarkRequest,
  readClick,
  readCommand,
  readHomeOpened,
  readMember,
  readRemark,
  readSubmission,
} from "./payloads.ts";

export interface Registered {
  readonly door: Door;
  readonly slack: WebClient;
  readonly log: Log;
  /** The bot's name, as the title of windows that it opens to say something. */
  readonly title: string;
  readonly commands: readonly Command[];
  readonly clicks: readonly Interaction[];
  readonly submissions: readonly Interaction[];
  /** Keeps what Slack says about a member. */
  readonly saveMember: (context: Context, member: MemberRequest) => Outcome<void>;
  /** Somebody looks at their Home tab. */
  readonly openHome: (context: Context) => Outcome<unknown>;
  /** Takes in what somebody wrote to the bot. */
  readonly hear: (context: Context, remark: RemarkRequest) => Outcome<unknown>;
}

/** Attaches the door to Bolt's app: one listener for each kind of request. */
export function register(app: App, parts: Registered): void {
  onCommands(app, parts);
  onClicks(app, parts);
  onSubmissions(app, parts);
  onMembers(app, parts);
  onRemarks(app, parts);
  onHome(app, parts);
}

function onCommands(app: App, parts: Registered): void {
  const { door, commands } = parts;
  app.command(/.*/, async ({ body, ack, respond }) => {
    const request = readCommand(body);
    const command = commands.find((c) => c.name === request?.command);
    if (request === undefined || command === undefined) return ack();
    const asked = verbAsked(command, request.text);
    const effect = asked.kind === "verb" ? asked.verb.effect : "reads";
    const reply = door.answer(request, effect, (context) => runCommand(command, asked, context));
    const opening = reply.kind === "modal" ? followUp(reply, waysOut(parts, request, respond)) : undefined;
    await ack(messageAnswer(reply));
    await opening;
  });
}

function onClicks(app: App, parts: Registered): void {
  const { door } = parts;
  const clicks = [...parts.clicks, commandAgain(parts.commands), commandBecause];
  app.action(/.*/, async ({ body, ack, respond }) => {
    const request = readClick(body);
    if (request === undefined) return ack();
    const known = clicks.find((c) => c.id === request.id);
    const reply = door.answer(request, known?.effect ?? "reads", (context) =>
      runInteraction(known, request.value, context),
    );
    const following = followUp(reply, waysOut(parts, request, request.responseUrl ? respond : undefined));
    await ack();
    await following;
  });
}

function onSubmissions(app: App, parts: Registered): void {
  const { door, title } = parts;
  const submissions = [...parts.submissions, commandWithReason(parts.commands)];
  app.view(/.*/, async ({ body, ack }) => {
    const request = readSubmission(body);
    if (request === undefined) return ack();
    const known = submissions.find((s) => s.id === request.id);
    const reply = door.answer(request, known?.effect ?? "reads", (context) =>
      runInteraction(known, request.value, context),
    );
    const answer = submissionAnswer(reply, title, door.languageOf(request.slackUserId));
    await (answer === undefined ? ack() : ack(answer));
  });
}

function onMembers(app: App, parts: Registered): void {
  for (const type of ["user_change", "team_join"] as const) {
    app.event(type, async ({ body }) => {
      const request = readMember(body);
      if (request === undefined) return;
      parts.door.note(request, (context) => parts.saveMember(context, request));
    });
  }
}

function onHome(app: App, parts: Registered): void {
  app.event("app_home_opened", async ({ body }) => {
    const request = readHomeOpened(body);
    if (request !== undefined) parts.door.note(request, parts.openHome);
  });
}

function onRemarks(app: App, parts: Registered): void {
  app.event("message", async ({ body }) => {
    const request = readRemark(body);
    if (request === undefined) return;
    parts.door.note(request, (context) => parts.hear(context, request));
  });
}

function waysOut(
  parts: Registered,
  request: { readonly slackUserId: string; readonly triggerId: string | undefined },
  respond: WaysOut["respond"],
): WaysOut {
  return {
    slack: parts.slack,
    log: parts.log,
    language: parts.door.languageOf(request.slackUserId),
    title: parts.title,
    triggerId: request.triggerId,
    respond,
  };
}

/**
 * Has events acknowledged only once they are recorded: Bolt by itself acknowledges an event before any listener
 * runs, and a crash in between would lose it. Everything else is passed on as it is.
 */
export function acknowledgeAfterCommit(app: App, receiver: Receiver): void {
  const front: App = Object.create(app);
  front.processEvent = async (event: ReceiverEvent) => {
    if (!("event" in event.body)) return app.processEvent(event);
    const acknowledge = event.ack;
    await app.processEvent({ ...event, ack: async () => undefined });
    await acknowledge();
  };
  receiver.init(front);
}
