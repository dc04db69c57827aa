/** @jest-environment ./src/testing/page-environment.cjs */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { renderPage } from '../../testing/render-page.js';
import { MenuItem } from './menu.js';
import { RowMenu } from './row-menu.js';

const chosen = jest.fn();
const button = (): HTMLElement => screen.getByRole('button', { name: 'More about milk' });
const menu = (): HTMLElement | null => screen.queryByRole('menu', { name: 'More about milk' });
function click(): void {
  fireEvent.pointerDown(button());
  fireEvent.click(button());
}

beforeEach(() => {
  renderPage(
    <RowMenu label="More about milk" icon={<i />}>
      <MenuItem onSelect={chosen}>Edit</MenuItem>
    </RowMenu>,
  );
});
afterEach(cleanup);

describe('RowMenu', () => {
  it('is a button alone until it is opened, and closes by the same button', async () => {
    expect(button().getAttribute('aria-expanded')).toBe('false');
    click();
    expect(menu()).not.toBeNull();
    expect(button().getAttribute('aria-expanded')).toBe('true');
    click();
    await waitFor(() => expect(menu()).toBeNull());
  });

  it('is opened by keys, and gives the focus back', async () => {
    button().focus();
    fireEvent.keyDown(button(), { key: 'ArrowDown' });
    const item = await screen.findByRole('menuitem', { name: 'Edit' });
    await waitFor(() => expect(menu()?.contains(document.activeElement)).toBe(true));
    fireEvent.keyDown(item, { key: 'Escape' });
    await waitFor(() => expect(document.activeElement).toBe(button()));
    expect(chosen).not.toHaveBeenCalled();
  });

  it('does what is chosen', async () => {
    fireEvent.keyDown(button(), { key: 'Enter' });
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Edit' }));
    expect(chosen).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(menu()).toBeNull());
  });
});
