import type { z } from "zod";

type Issue = z.core.$ZodIssue;

function sentence(issue: Issue): string {
  if (issue.code === "too_big") {
    if (issue.origin === "string") return `must be less than ${Number(issue.maximum) + 1} characters`;
    if (issue.origin === "array") return `no more than ${issue.maximum} items allowed`;
    return `must be less than ${Number(issue.maximum) + 1}`;
  }
  if (issue.code === "too_small") {
    if (issue.origin === "string") return `must be more than ${Number(issue.minimum) - 1} characters`;
    if (issue.origin === "array") return `no less than ${issue.minimum} items allowed`;
    return `must be more than ${Number(issue.minimum) - 1}`;
  }
  if (issue.code === "invalid_type")
    return `must provide ${issue.expected === "array" ? "an" : "a"} ${issue.expected}`;
  if (issue.code === "invalid_value") return `must be a valid enum value`;
  return issue.message;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}

const pointer = (root: string, path: readonly PropertyKey[]): string =>
  ` [json-pointer:${[root, ...path.map(String)].join("/")}]`;

function messagesOf(issue: Issue, value: unknown, root: string): string[] {
  const { path } = issue;
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => `invalid additional property: ${key}${pointer(root, path)}`);
  }
  const found = valueAt(value, path);
  if (found === undefined && path.length > 0 && issue.code !== "custom") {
    return [`missing required field: ${String(path.at(-1))}${pointer(root, path.slice(0, -1))}`];
  }
  if (issue.code === "invalid_union") {
    return [`unsupported type: ${String(found ?? "undefined")}${pointer(root, path)}`];
  }
  return [`${sentence(issue)}${pointer(root, path)}`];
}

/**
 * Says what is wrong with a value as Slack does, one sentence with a JSON pointer for each fault.
 * `root` is where the value stands in the call, `/blocks` or `/view`.
 */
export function faultsOf(result: z.ZodSafeParseResult<unknown>, value: unknown, root: string): string[] {
  if (result.success) return [];
  const all = result.error.issues.flatMap((issue) => messagesOf(issue, value, root));
  const inText = /\[json-pointer:(\/.*\/\d+\/(?:text|fields\/\d+|elements\/\d+))\/text\]$/u;
  const schemas = new Set(all.flatMap((message) => inText.exec(message)?.[1] ?? []));
  return [
    ...[...schemas].map((path) => `failed to match all allowed schemas [json-pointer:${path}]`),
    ...all,
  ];
}
