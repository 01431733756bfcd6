/** What stands in the address of a page, after its question mark; as Next gives it, or as a screen has read it. */
export type AddressQuery = Readonly<Record<string, string | string[] | null | undefined>>

/** One value of the address, the first where a key comes twice. */
export type AskedFor = (key: string) => string | null | undefined

export const askedBy =
  (query: AddressQuery): AskedFor =>
  (key) =>
    [query[key]].flat()[0]
