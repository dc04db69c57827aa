import type { Service } from '../../../api/types.js';
import { Chip } from '../../../shared/ui/chip.js';
import { useServices } from '../data/use-operations.js';
import { Section } from '../section.js';
import { ServiceCard } from './service-card.js';

const isWell = ({ report }: Service): boolean => report?.ready === true;

/** Every service and its sidecar: whether they can serve, and why not. */
export function ServicesSection({ now }: { now: number }) {
  const services = useServices();
  return (
    <Section title="Services" loaded={services} aside={({ items }) => <Verdict services={items} />}>
      {({ items }) => (
        <ul className="grid gap-px bg-line sm:grid-cols-2 xl:grid-cols-5">
          {items.map((service) => (
            <ServiceCard key={service.app} service={service} now={now} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Verdict({ services }: { services: readonly Service[] }) {
  const ill = services.filter((one) => !isWell(one)).length;
  return ill === 0 ? (
    <Chip tone="accent">All ready</Chip>
  ) : (
    <Chip tone="danger">{`${ill} of ${services.length} not ready`}</Chip>
  );
}
