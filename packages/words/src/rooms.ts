import type { NamespaceKeys, NestedKeyOf } from 'use-intl/core'
import type { en } from './en/all.ts'

export type Catalogue = typeof en

/** A part of the catalogue by its path: `web.send`, `errors.transfers`. */
export type Room = NamespaceKeys<Catalogue, NestedKeyOf<Catalogue>>
