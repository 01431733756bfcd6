'use client'
import { type StaffRole, staffRoles } from '@corridor/kernel/actor'
import { Checkbox } from '@corridor/ui/checkbox'
import { FieldGroup } from '@corridor/ui/field'
import { useWords } from '@corridor/words/react'

export type RolesFieldProps = {
  value: readonly StaffRole[]
  onChange: (roles: StaffRole[]) => void
  error?: string
}

/** Roles add up. */
export function RolesField({ value, onChange, error }: RolesFieldProps) {
  const words = useWords('admin.staff-members')
  return (
    <FieldGroup label={words('roles')} error={error}>
      {staffRoles.map((role) => (
        <Checkbox
          key={role}
          density="compact"
          label={words(`role-${role}`)}
          description={words(`role-${role}-detail`)}
          checked={value.includes(role)}
          onCheckedChange={(isOn) =>
            onChange(isOn ? [...value, role] : value.filter((one) => one !== role))
          }
        />
      ))}
    </FieldGroup>
  )
}
