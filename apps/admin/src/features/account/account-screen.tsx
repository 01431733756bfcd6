'use client'
import { Card, Section } from '@corridor/ui/card'
import { CopyId } from '@corridor/ui/copy-id'
import { DefinitionList } from '@corridor/ui/definition-list'
import { ThemeChoice } from '@corridor/ui/theme-choice'
import { useWords } from '@corridor/words/react'
import { useStaff } from '../../access/staff-context.tsx'
import { LanguageChoice } from '../../language/language-choice.tsx'
import { useJoined } from '../../language/use-joined.ts'
import { useStaffLanguage } from '../../language/use-language.ts'
import { ConsolePage } from '../../shell/console-page.tsx'
import { auditHref } from '../audit/audit-href.ts'

/** Who one is here and what one's roles allow. */
export function AccountScreen() {
  const words = useWords('admin.account')
  const shell = useWords('admin.shell')
  const joined = useJoined()
  const { staffId, name, roles, permissions } = useStaff()
  return (
    <ConsolePage breadcrumb={[{ label: words('title') }]} auditHref={auditHref('stf', staffId)}>
      <div className="grid items-start gap-card lg:grid-cols-2">
        <Card>
          <Section density="compact" title={name}>
            <DefinitionList
              layout="facts"
              items={[
                {
                  term: words('roles'),
                  value: joined(roles.map((role) => shell(`role-${role}`))),
                },
                {
                  term: words('id'),
                  value: <CopyId value={staffId} label={words('staff-id')} isShort />,
                },
                {
                  term: words('may'),
                  value: (
                    <ul dir="ltr" className="flex flex-col text-start font-mono text-meta">
                      {permissions.map((permission) => (
                        <li key={permission}>{permission}</li>
                      ))}
                    </ul>
                  ),
                  note: words('may-note'),
                },
              ]}
            />
          </Section>
        </Card>
        <Card>
          <Section density="compact" title={words('look')}>
            <ThemeChoice />
          </Section>
        </Card>
        <Card>
          <Section density="compact" title={words('language')}>
            <LanguageChoice here={useStaffLanguage()} />
          </Section>
        </Card>
      </div>
    </ConsolePage>
  )
}
