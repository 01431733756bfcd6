import { type ClassValue, clsx } from 'clsx'
import { extendTailwindMerge } from 'tailwind-merge'

const spacing = [
  'hair',
  'chip',
  'item',
  'card',
  'screen',
  'section',
  'block',
  'gulf',
  'touch',
  'control',
  'compact',
  'row',
  'rail',
  'bar',
  'tabbar',
  'drawer',
]
const sizes = [
  'hero',
  'title',
  'section',
  'body',
  'support',
  'caption',
  'admin-title',
  'admin-body',
  'table',
  'meta',
]

const merge = extendTailwindMerge({
  extend: {
    theme: {
      spacing,
      text: sizes,
      radius: ['small', 'input', 'card', 'sheet'],
      container: ['flow', 'home', 'reading', 'menu', 'drawer', 'wide-drawer'],
      shadow: ['float'],
    },
  },
})

/** Joins class names; a later class wins over an earlier one of the same purpose (`text-title` over `text-body`). */
export function cn(...classes: ClassValue[]): string {
  return merge(clsx(classes))
}
