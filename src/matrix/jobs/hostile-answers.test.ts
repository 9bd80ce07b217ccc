import { readdirSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  CancelledError,
  ConnectionError,
  MatrixError,
  ResponseError,
  unwrap,
} from "#src/matrix/executor/errors.ts";
import { FetchExecutor } from "#src/matrix/executor/fetch-executor.ts";
import { cpuTime } from "#src/testing/cpu-time.ts";
import { hostileAnswer } from "#src/testing/hostile-answers.ts";
import { JOB_EXAMPLES } from "#src/testing/job-examples.ts";

const ANSWERS = 10_000;
const MEBIBYTE = 1024 * 1024;

/** The heap in use after what nobody holds was thrown away. */
function heap(): number {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  collect();
  return process.memoryUsage().heapUsed;
}

const prototypes = () => [Object.prototype, Array.prototype, Function.prototype].map(Reflect.ownKeys);

test("every endpoint has an example, which is understood", async () => {
  const files = readdirSync(import.meta.dirname).filter(
    (name) => name.endsWith("-job.ts") && name !== "base-job.ts",
  );
  const named = files.map((name) => name.replace(".ts", "").replaceAll("-", ""));
  const examples = JOB_EXAMPLES.map(([job]) => job.constructor.name.toLowerCase());
  expect(examples.toSorted()).toEqual(named.toSorted());
  for (const [job, good] of JOB_EXAMPLES) {
    const executor = new FetchExecutor({ fetch: async () => Response.json(good) });
    const { success, failure } = await executor.submit(job);
    expect({ job: job.jobId, success, failure }).toMatchObject({
      // The state of a room is a list, and no object can be one.
      success: job.jobId !== "GetRoomState",
    });
  }
});

test("of 10,000 malformed answers over every endpoint each is taken or refused, at once, and leaves nothing behind", async () => {
  const before = prototypes();
  const heapBefore = heap();
  let taken = 0;
  let refused = 0;
  let slowest = 0;
  const check = fc.asyncProperty(fc.constantFrom(...JOB_EXAMPLES), fc.gen(), async ([job, good], draw) => {
    const executor = new FetchExecutor({
      fetch: async () => hostileAnswer(draw, good),
    });
    const elapsed = cpuTime();
    const response = await executor.submit(job);
    slowest = Math.max(slowest, elapsed());
    executor.dispose();
    try {
      unwrap(response);
      taken += 1;
    } catch (error) {
      refused += 1;
      const isKnown = [CancelledError, ConnectionError, MatrixError, ResponseError].some(
        (kind) => error instanceof kind,
      );
      if (!isKnown) throw error;
    }
  });
  await fc.assert(check, { numRuns: ANSWERS, seed: 20_261_201 });
  expect(taken + refused).toBe(ANSWERS);
  // Both happen often: it is no heap of nonsense that nothing looks into.
  expect(Math.min(taken, refused)).toBeGreaterThan(ANSWERS / 10);
  expect(slowest).toBeLessThan(1_000);
  expect(prototypes()).toEqual(before);
  expect("polluted" in {}).toBe(false);
  expect((heap() - heapBefore) / MEBIBYTE).toBeLessThan(32);
});
