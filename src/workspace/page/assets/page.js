/** Begins the page's scripts. What they show comes from the server; they ask for it again and fit in what differs. */
import { startActions } from "./actions.js";
import { startClock } from "./clock.js";
import { startCombos } from "./combos.js";
import { startComposer } from "./composer.js";
import { startJump } from "./jump.js";
import { startLive } from "./live.js";
import { startModals } from "./modals.js";
import { startNavigation } from "./navigation.js";
import { startPopovers } from "./popovers.js";

startNavigation();
startPopovers();
startCombos();
startActions();
startModals();
startComposer();
startJump();
startClock();
startLive();
document.documentElement.dataset.ready = "";
