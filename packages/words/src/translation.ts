/** The same keys as the English catalogue, each with a text: a key that is missing, or one too many, does not compile. */
export type Translation<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string ? string : Translation<Words[Key]>
}
