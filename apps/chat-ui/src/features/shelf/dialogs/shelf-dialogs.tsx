import { useStore } from '../../../shared/store/use-store.js';
import { changeFilter, createList, deleteFilter, renameList, saveFilter } from '../data/shelf-calls.js';
import { shelfDialog } from '../shelf-store.js';
import { DeleteListDialog } from './delete-list-dialog.js';
import { NameDialog } from './name-dialog.js';
import { RemoveFilter } from './remove-filter.js';

/** The question about lists and saved filters that is open. */
export function ShelfDialogs() {
  const question = useStore(shelfDialog);
  switch (question?.ask) {
    case 'new-list':
      return (
        <NameDialog
          title="New list"
          action="Make it"
          send={({ name }, key) => createList(name, key)}
          said={(n) => `Made “${n}”`}
        />
      );
    case 'rename-list':
      return (
        <NameDialog
          title={`Rename “${question.name}”`}
          action="Rename"
          name={question.name}
          send={({ name }, key) => renameList(question.name, name, key)}
          said={(n) => `“${question.name}” is now “${n}”`}
        />
      );
    case 'delete-list':
      return <DeleteListDialog name={question.name} />;
    case 'save-filter':
      return (
        <NameDialog
          title="Save this filter"
          action="Save"
          line={question.line}
          send={saveFilter}
          said={(n) => `Saved “${n}”`}
        />
      );
    case 'edit-filter': {
      const { id, name, line } = question.filter;
      return (
        <NameDialog
          title={`Edit “${name}”`}
          action="Save"
          {...{ name, line }}
          send={(patch, key) => changeFilter(id, patch, key)}
          said={(n) => `Saved “${n}”`}
        />
      );
    }
    case 'delete-filter':
      return <RemoveFilter filter={question.filter} send={(key) => deleteFilter(question.filter.id, key)} />;
    default:
      return null;
  }
}
