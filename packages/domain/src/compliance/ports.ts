import type { ListOrigin } from './list-settings.ts'
import type { ListFiles } from './screening/sanction-list.ts'

/** Where the sanctions lists come from. */
export type ListSource = {
  readonly origin: ListOrigin
  /** @throws when the publisher cannot be reached, or answers with something else than its list */
  fetch(): Promise<ListFiles>
}
