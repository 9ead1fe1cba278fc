import { render } from "preact";
import { PageSource } from "./data/page-source";
import { App } from "./ui/App";
import { words } from "./words";

const root = document.getElementById("annals");
if (root) {
    const source = new PageSource(document);
    source.overview().then(
        (overview) => {
            root.textContent = "";
            render(<App source={source} overview={overview} />, root);
        },
        () => {
            root.textContent = words.failed;
        },
    );
}
