/**
 * How long the processor worked since the returned function was made, in milliseconds: what a budget of a unit test
 * is held against, since the time on the clock depends on what else the machine has to do.
 */
export function cpuTime(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
}
