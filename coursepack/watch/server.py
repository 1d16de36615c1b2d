"""The preview: output/ for browsers on this machine, with news of what is made anew."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socketserver import TCPServer
from threading import Thread
from urllib.parse import parse_qs, urlsplit

from coursepack.watch.address import LOOPBACK, TYPES, file_of, is_host, page_of
from coursepack.watch.news import News
from coursepack.watch.page import SCRIPT, script, with_news

PORT = 8642
EVENTS = "/-/events"
_MISSING = "<!DOCTYPE html><html lang=en><title>Not here</title><p>This page is not here (yet).</p>"
_SAFE = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


@contextmanager
def preview(output: Path, news: News, port: int | None) -> Iterator[str]:
    """Serve `output` meanwhile; yields the address. Without a port, a free one near the usual.

    Raises OSError where the port is taken.
    """
    server = _server(output, news, port)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
    thread.start()
    try:
        yield f"http://{LOOPBACK}:{server.server_port}/"
    finally:
        news.close()
        server.shutdown()
        server.server_close()


def _server(output: Path, news: News, port: int | None) -> "_Server":
    handler = partial(_Handler, output, news)
    try:
        return _Server((LOOPBACK, PORT if port is None else port), handler)
    except OSError as fault:
        if port is not None or fault.errno != errno.EADDRINUSE:
            raise
        return _Server((LOOPBACK, 0), handler)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def server_bind(self) -> None:
        """As in the class above, without asking the network for this machine's name."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = LOOPBACK, self.socket.getsockname()[1]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "Coursepack"
    sys_version = ""
    timeout = 60

    def __init__(self, output: Path, news: News, *rest: object) -> None:
        self._output, self._news = output, news
        super().__init__(*rest)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer with a page, a file, the script, or news as long as somebody listens."""
        assert isinstance(self.server, _Server)
        path = urlsplit(self.path).path
        if not is_host(self.headers.get("Host"), self.server.server_port):
            self._send(HTTPStatus.MISDIRECTED_REQUEST, "text/plain", b"not a name of this server\n")
        elif path == EVENTS:
            self._tell()
        elif path == SCRIPT:
            self._send(HTTPStatus.OK, "text/javascript; charset=utf-8", script())
        else:
            self._page()

    def do_HEAD(self) -> None:
        """The same without the content."""
        self.do_GET()

    def _page(self) -> None:
        now = self._news.now  # before the file is read: it may be made anew meanwhile
        file = file_of(self.path, self._output)
        try:
            content = file.read_bytes() if file else None
        except OSError:
            content = None
        if file is None or content is None:
            page = with_news(_MISSING.encode(), now)
            self._send(HTTPStatus.NOT_FOUND, TYPES[".html"], page)
        elif file.suffix == ".html":
            self._send(HTTPStatus.OK, TYPES[".html"], with_news(content, now))
        else:
            self._send(HTTPStatus.OK, TYPES[file.suffix], content)

    def _send(self, status: HTTPStatus, kind: str, content: bytes) -> None:
        self.send_response(status)
        self._headers({"Content-Type": kind, "Content-Length": str(len(content))})
        if self.command != "HEAD":
            self.wfile.write(content)

    def _tell(self) -> None:
        """Server-sent events, until the page is new or the browser has gone."""
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self._headers({"Content-Type": "text/event-stream; charset=utf-8", "Connection": "close"})
        if self.command == "HEAD":
            return
        asked = parse_qs(urlsplit(self.path).query)
        page, since = (asked.get(key, [""])[0] for key in ("page", "since"))
        with suppress(OSError):
            for event in self._news.listen(page_of(page), since):
                self.wfile.write(f"event: {event.name}\ndata: {event.data}\n\n".encode())

    def _headers(self, headers: dict[str, str]) -> None:
        for name, value in {**_SAFE, **headers}.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing: the terminal is for what becomes of the course."""
