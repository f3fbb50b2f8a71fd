/** The way to one more named export, for those who may make one and have others already. */
import type { OpenedProject } from '../../../sidebar-api';
import { useSurroundings } from '../../context';
import { Button } from '../../controls';

export function AnotherOffer({ server, project }: { readonly server: string; readonly project: OpenedProject }) {
  const { texts, commands } = useSurroundings();
  if (!project.canMakeOffers || project.offers.every(({ unsaved }) => unsaved)) return null;
  return (
    <Button id="another-export" look="link" onClick={() => commands.showNewOffer(server, project)}>
      {texts.newOffer.another}
    </Button>
  );
}
