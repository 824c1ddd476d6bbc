import { defineConfig } from "vitest/config";
import { closingLine } from "./support/closing-line.ts";

const level = (name: string, seconds: number) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    setupFiles: ["test/support/seed.ts"],
    testTimeout: seconds * 1000,
    hookTimeout: seconds * 1000,
  },
});

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    projects: [
      level("unit", 60),
      level("storage", 60),
      level("e2e", 120),
      level("browser", 180),
      level("chaos", 180),
      level("story", 180),
    ],
    maxWorkers: 2,
    reporters: ["default", closingLine()],
  },
});
