import { chmodSync } from 'node:fs'

/** Opens a folder to the embedded server's own user: mkdtemp makes folders that only their maker can enter. */
export function openToServer(folder: string): string {
  chmodSync(folder, 0o755)
  return folder
}
