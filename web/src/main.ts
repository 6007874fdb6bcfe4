// SPDX-License-Identifier: MIT
import { mount } from "svelte";

import App from "./App.svelte";
import "./design/tokens.css";
import "./design/base.css";
import "./design/forms.css";
import "./design/print.css";

mount(App, { target: document.getElementById("app")! });
