import { chosenComponents } from '@errand/testing';

/**
 * Whether pictures of the page are taken, and axe-core is asked: on one component set. Broker and store have no part in how the page looks, and the
 * suite runs on the other set at the same time.
 */
export const LOOKS = chosenComponents() === 'local';
