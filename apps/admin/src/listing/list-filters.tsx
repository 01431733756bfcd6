'use client'
import { FilterChips, type FilterDefinition, type useFilters } from '@corridor/ui/filter-chips'
import type { Pages } from './paged-list.tsx'

export type ListFiltersProps = {
  filters: readonly FilterDefinition[]
  chips: ReturnType<typeof useFilters>
  pages: Pages
}

/** The filters above a list; another choice begins at the first page again. */
export function ListFilters({ filters, chips, pages }: ListFiltersProps) {
  return (
    <FilterChips
      density="compact"
      filters={filters}
      values={chips.values}
      onChange={(key, values) => {
        pages.reset()
        chips.onChange(key, values)
      }}
      onClear={chips.onClear}
    />
  )
}
