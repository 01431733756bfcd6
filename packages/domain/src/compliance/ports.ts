import type { ListFiles } from './screening/sanction-list.ts'

/** Where the sanctions lists come from. */
export type ListSource = {
  /** @throws when the publisher cannot be reached or answers with something else */
  fetch(): Promise<ListFiles>
}
