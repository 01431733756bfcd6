/**
 * What the infrastructure needs of a domain's client or transaction: tagged SQL, whose values are parameters.
 * Every generated client fits, inside and outside of a transaction.
 */
export type SqlClient = {
  $queryRaw<T = unknown>(query: TemplateStringsArray, ...values: unknown[]): Promise<T>
  $executeRaw(query: TemplateStringsArray, ...values: unknown[]): Promise<number>
}
