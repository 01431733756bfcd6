/**
 * A named place where the fault tests let a process die as `kill -9` would: set CRASH_POINT to its name.
 * Does nothing anywhere else.
 */
export function crashPoint(name: string): void {
  if (process.env.CRASH_POINT === name) process.kill(process.pid, 'SIGKILL')
}
