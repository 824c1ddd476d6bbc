const patterns: [string, RegExp][] = [
  ["time", /^\d{10}\.\d{6}$/u],
  ["trigger", /^\d+\.\d+\.[0-9a-f]{32}$/u],
  ["hash", /^\d{9,10}\.\w+$/u],
  ["id of U", /^U[A-Z0-9]{8,}$/u],
  ["id of T", /^T[A-Z0-9]{8,}$/u],
  ["id of C", /^C[A-Z0-9]{8,}$/u],
  ["id of D", /^D[A-Z0-9]{8,}$/u],
  ["id of A", /^A[A-Z0-9]{8,}$/u],
  ["id of B", /^B[A-Z0-9]{8,}$/u],
  ["id of V", /^V[A-Z0-9]{8,}$/u],
  ["id of Ev", /^Ev[A-Z0-9]{8,}$/u],
  ["uuid", /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u],
  ["address", /^(?:https?|wss?):\/\//u],
];

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "list";
  if (typeof value === "string") return patterns.find(([, pattern]) => pattern.test(value))?.[0] ?? "text";
  return typeof value;
}

const isObject = (value: unknown): value is Record<string, unknown> => kindOf(value) === "object";

/**
 * Where `actual` differs in shape from an example: fields that lack, that are too many, or that hold
 * another kind of thing. Lists are compared item by item, words only by what kind of word they are.
 */
export function differences(example: unknown, actual: unknown, path = ""): string[] {
  const [wanted, found] = [kindOf(example), kindOf(actual)];
  if (wanted !== found)
    return [`${path || "/"}: ${wanted} expected, ${found} found (${JSON.stringify(actual)})`];
  if (Array.isArray(example) && Array.isArray(actual)) {
    if (example.length !== actual.length)
      return [`${path}: ${example.length} expected, ${actual.length} found`];
    return example.flatMap((one, at) => differences(one, actual[at], `${path}/${at}`));
  }
  if (!isObject(example) || !isObject(actual)) return [];
  const names = [...new Set([...Object.keys(example), ...Object.keys(actual)])];
  return names.flatMap((name) => {
    if (!(name in actual)) return [`${path}/${name}: lacks`];
    if (!(name in example)) return [`${path}/${name}: too many`];
    return differences(example[name], actual[name], `${path}/${name}`);
  });
}
