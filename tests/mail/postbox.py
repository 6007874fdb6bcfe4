# SPDX-License-Identifier: MIT
"""A real mail server on the loopback: Postfix takes mails by SMTP, Dovecot
keeps the mailboxes and serves them by IMAP. Both are Debian's, run with a
configuration, a queue and mailboxes in a folder that is taken away again; the
machine's own are not touched, and no mail leaves the machine.

    with Postbox() as box:
        box.add_user("berg@example.org")
        box.send("kari@example.com", "berg@example.org", text)
        (mail,) = box.wait_for("berg@example.org", 1)

Ports, each of 127.0.0.1:
    smtp         takes everything from this machine, without a login
    submission   takes mails after STARTTLS and a login only
    smtps        the same, in TLS from the first byte
    imap, imaps  the mailboxes, with STARTTLS and in TLS
    lmtp         Dovecot's own, as another server to hand mails to

A mailbox bears the whole address as its name, and takes mails for each
extension (name+extension@domain) too. Mails for one address may go to a command
instead, and those for one domain to a server that speaks LMTP.
"""
import ctypes
import email
import email.policy
import imaplib
import os
import pwd
import random
import shlex
import shutil
import signal
import smtplib
import socket
import ssl
import subprocess
import sys
import tempfile
import time

HOST = "127.0.0.1"
DOMAINS = ("example.com", "example.net", "example.org")
PASSWORD = "Seks bjerk"
SKIPPED = 77  # the exit status of a test that cannot run here

PR_SET_CHILD_SUBREAPER = 36  # <sys/prctl.h>
MASTER = "/usr/lib/postfix/sbin/master"
DOVECOT = "/usr/sbin/dovecot"
NEEDED = {MASTER: "postfix", DOVECOT: "dovecot-core",
          "/usr/lib/dovecot/imap": "dovecot-imapd",
          "/usr/lib/dovecot/lmtp": "dovecot-lmtpd",
          "/usr/bin/openssl": "openssl"}
# Who owns the mailboxes, and runs the commands: Postfix runs none as root.
OWNER = "nobody"

# What Postfix keeps in its queue.
QUEUE = ("active", "bounce", "corrupt", "defer", "deferred", "hold", "incoming",
         "maildrop", "private", "public", "saved", "trace")

POSTFIX_MAIN = """\
compatibility_level = 3.6
queue_directory = {folder}/queue
data_directory = {folder}/postfix-data
maillog_file = {folder}/postfix.log
maillog_file_prefixes = {folder}
myhostname = mail.example.com
mydestination =
mynetworks = 127.0.0.0/8
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
smtpd_peername_lookup = no
smtp_dns_support_level = disabled
alias_maps =
alias_database =
local_recipient_maps =
local_transport = error:there are no local mailboxes
default_transport = error:no mail leaves this machine
recipient_delimiter = +
virtual_mailbox_domains = {domains}
virtual_mailbox_maps = texthash:{folder}/postfix/mailboxes
virtual_transport = lmtp:unix:{folder}/dovecot/deliver
relay_domains = texthash:{folder}/postfix/domains
transport_maps = texthash:{folder}/postfix/transports
smtpd_recipient_restrictions = permit_mynetworks, reject
message_size_limit = 30000000
in_flow_delay = 0
smtpd_error_sleep_time = 0
queue_run_delay = 1s
minimal_backoff_time = 1s
maximal_backoff_time = 2s
smtpd_tls_security_level = may
smtpd_tls_cert_file = {folder}/certificate.pem
smtpd_tls_key_file = {folder}/key.pem
smtpd_tls_loglevel = 1
smtpd_sasl_type = dovecot
smtpd_sasl_path = {folder}/dovecot/postfix-login
"""

SUBMISSION = """\
  -o smtpd_sasl_auth_enable=yes
  -o smtpd_tls_auth_only=yes
  -o smtpd_recipient_restrictions=permit_sasl_authenticated,reject
"""

POSTFIX_MASTER = """\
127.0.0.1:{smtp} inet n - n - - smtpd
127.0.0.1:{submission} inet n - n - - smtpd
  -o smtpd_tls_security_level=encrypt
""" + SUBMISSION + """\
127.0.0.1:{smtps} inet n - n - - smtpd
  -o smtpd_tls_wrappermode=yes
""" + SUBMISSION + """\
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
error unix - - n - - error
retry unix - - n - - error
lmtp unix - - n - - lmtp
postlog unix-dgram n - n - 1 postlogd
"""

POSTFIX_COMMAND = """\
{name} unix - n n - - pipe
  flags=DR user={owner} argv={script} ${{sender}} ${{recipient}}
  -o {name}_destination_recipient_limit=1
"""

DOVECOT_MAIN = """\
base_dir = {folder}/dovecot
state_dir = {folder}/dovecot
log_path = {folder}/dovecot.log
listen = 127.0.0.1
protocols = imap lmtp
ssl = yes
ssl_cert = <{folder}/certificate.pem
ssl_key = <{folder}/key.pem
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_username_format = %Lu
auth_failure_delay = 0
recipient_delimiter = +
mail_location = maildir:~/Maildir
passdb {{
  driver = passwd-file
  args = scheme=PLAIN {folder}/users/%Lu
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={folder}/mail/%Lu
}}
service imap-login {{
  inet_listener imap {{
    port = {imap}
  }}
  inet_listener imaps {{
    port = {imaps}
    ssl = yes
  }}
}}
service lmtp {{
  unix_listener deliver {{
    mode = 0600
    user = postfix
  }}
  inet_listener lmtp {{
    port = {lmtp}
  }}
}}
# Nobody waits because another has mistyped his password.
service anvil {{
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service auth {{
  unix_listener postfix-login {{
    mode = 0600
    user = postfix
  }}
}}
"""


def require():
    """To be called first by a test. Goes on as root, who alone may run
    Postfix, or ends the test as skipped."""
    missing = [name for file, name in NEEDED.items()
               if not os.path.exists(file)]
    if missing:
        skip("these Debian packages are missing: " + " ".join(missing))
    if os.geteuid() != 0:
        if subprocess.run(["sudo", "-n", "true"], check=False,
                          stderr=subprocess.DEVNULL).returncode \
                if shutil.which("sudo") else True:
            skip("Postfix runs as root only, and sudo asks for a password")
        sys.stdout.flush()
        os.execvp("sudo", ["sudo", "-n", "env",
                           *(f"{name}={value}" for name, value
                             in os.environ.items()),
                           sys.executable, "-B", *sys.argv])
    # What tidies up runs when the test is ended, too.
    signal.signal(signal.SIGTERM, lambda *unused: sys.exit(1))
    # Processes whose parent ends become this one's, which can wait for them.
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def skip(why):
    print("skipped: no mail server:", why)
    sys.exit(SKIPPED)


def free_port():
    """A port that nothing listens on, outside of those that the system gives
    to who asks for any."""
    for _ in range(1000):
        port = random.randrange(12000, 32000)
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, port))
            except OSError:
                continue
            return port
    raise OSError("no free port")


# Runs a command, and ends it when the other end of its input is closed: by the
# test, or by the system when the test is killed.
GUARD = """\
exec 3<&0 </dev/null
(read -r _ <&3; kill $$) &
exec 3<&- "$@"
"""


class Service:
    """A server in the foreground, in a session of its own. It ends with the
    test, however that ends."""

    def __init__(self, command, ports, log):
        self.command = command
        self.ports = ports
        self.log = log
        self.process = None

    def start(self):
        self.process = subprocess.Popen(
            ["sh", "-c", GUARD, "sh", *self.command],
            start_new_session=True, stdin=subprocess.PIPE)
        for port in self.ports:
            self.await_port(port)

    def await_port(self, port):
        end = time.monotonic() + 20
        while True:
            try:
                socket.create_connection((HOST, port), timeout=5).close()
                return
            except ConnectionRefusedError:
                if self.process.poll() is not None or time.monotonic() > end:
                    raise RuntimeError(self.command[0] + " does not start:\n"
                                       + self.logged()) from None
                time.sleep(0.01)

    def stop(self):
        """Ends it and its processes, and waits for the last of them."""
        if not self.process:
            return
        group = self.process.pid
        self.process.stdin.close()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(group, signal.SIGKILL)
            self.process.wait()
        self.process = None
        end = time.monotonic() + 5
        while not ended(group):
            if time.monotonic() > end:
                os.killpg(group, signal.SIGKILL)
            time.sleep(0.01)

    def logged(self):
        if not os.path.exists(self.log):
            return ""
        with open(self.log, encoding="utf-8", errors="replace") as file:
            return file.read()


def ended(group):
    """Whether no process of a group is left."""
    try:
        while os.waitpid(-group, os.WNOHANG) != (0, 0):
            pass
    except ChildProcessError:
        return True
    return False


class Postbox:
    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="postbox")
        for name in ("smtp", "submission", "smtps", "imap", "imaps", "lmtp"):
            setattr(self, name + "_port", free_port())
        self.ca = self.path("certificate.pem")
        self.passwords = {}  # of mailboxes
        self.commands = {}   # the words of commands, by address
        self.servers = {}    # the LMTP ports, by domain
        self.master = None   # Postfix's services
        self.postfix = Service(
            [MASTER, "-c", self.path("postfix")],
            [self.smtp_port, self.submission_port, self.smtps_port],
            self.path("postfix.log"))
        self.dovecot = Service(
            [DOVECOT, "-F", "-c", self.path("dovecot.conf")],
            [self.imap_port, self.imaps_port, self.lmtp_port],
            self.path("dovecot.log"))

    def path(self, *names):
        return os.path.join(self.folder, *names)

    def __enter__(self):
        try:
            self.make_folders()
            self.make_certificate()
            self.write_settings()
            self.dovecot.start()
            self.start_smtp()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, kind, *unused):
        if kind and kind is not SystemExit:
            print(self.postfix.logged(), self.dovecot.logged(), sep="\n",
                  file=sys.stderr)
        self.close()

    def close(self):
        self.postfix.stop()
        self.dovecot.stop()
        shutil.rmtree(self.folder)

    def make_folders(self):
        os.chmod(self.folder, 0o755)
        for name, owner in (("postfix", "root"), ("queue", "root"),
                            ("queue/pid", "root"), ("postfix-data", "postfix"),
                            ("mail", OWNER), ("commands", "root"),
                            ("users", "root"),
                            *((f"queue/{name}", "postfix") for name in QUEUE)):
            os.mkdir(self.path(name))
            os.chmod(self.path(name), 0o700 if "/" in name else 0o755)
            shutil.chown(self.path(name), owner)

    def make_certificate(self):
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
             "ec_paramgen_curve:P-256", "-nodes", "-days", "3650",
             "-subj", "/CN=mail.example.com",
             "-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost",
             "-keyout", self.path("key.pem"), "-out", self.ca],
            check=True, stderr=subprocess.DEVNULL)

    def write(self, name, text):
        with open(self.path(name), "w", encoding="utf-8") as file:
            file.write(text)
        # Postfix waits a while with a file that may still be written.
        os.utime(self.path(name), (0, 0))

    def write_settings(self):
        owner = pwd.getpwnam(OWNER)
        named = {**vars(self), "domains": " ".join(DOMAINS),
                 "uid": owner.pw_uid, "gid": owner.pw_gid,
                 **{name[:-5]: port for name, port in vars(self).items()
                    if name.endswith("_port")}}
        self.write("dovecot.conf", DOVECOT_MAIN.format(**named))
        self.write("postfix/main.cf", POSTFIX_MAIN.format(**named))
        self.master = POSTFIX_MASTER.format(**named)
        self.write_tables()

    def write_tables(self):
        for name, password in self.passwords.items():
            self.write("users/" + name, f"{name}:{{PLAIN}}{password}\n")
        self.write("postfix/master.cf", self.master + "".join(
            POSTFIX_COMMAND.format(name=self.command_name(address), owner=OWNER,
                                   script=self.command_script(address))
            for address in self.commands))
        self.write_table("mailboxes", {
            name: "-" for name in [*self.passwords, *self.commands]})
        self.write_table("domains", {name: "-" for name in self.servers})
        self.write_table("transports", {
            **{address: self.command_name(address) + ":"
               for address in self.commands},
            **{domain: f"lmtp:[{HOST}]:{port}"
               for domain, port in self.servers.items()}})

    def write_table(self, name, rows):
        self.write("postfix/" + name, "".join(
            f"{key} {value}\n" for key, value in rows.items()))

    def changed(self):
        """Makes the servers act on new tables: from now, not in a while."""
        running = self.postfix.process
        self.stop_smtp()
        self.write_tables()
        if running:
            self.start_smtp()

    def add_user(self, *addresses, password=PASSWORD):
        """Makes mailboxes."""
        for address in addresses:
            self.passwords[address] = password
        self.changed()

    def command_name(self, address):
        return f"command{list(self.commands).index(address)}"

    def command_script(self, address):
        return self.path("commands", self.command_name(address))

    def hand_to_command(self, address, *words):
        """Runs a command with each mail for an address on its input, as OWNER,
        with SENDER and RECIPIENT in its environment. Where it fails with 75,
        the mail is kept and handed to it again."""
        self.commands[address] = words
        script = self.command_script(address)
        self.write(script, "#!/bin/sh\nexport SENDER=\"$1\" RECIPIENT=\"$2\"\n"
                   f"exec {shlex.join(words)}\n")
        os.chmod(script, 0o755)
        self.changed()

    def hand_to_server(self, domain, port):
        """Hands the mails for a domain to an LMTP server on the loopback."""
        self.servers[domain] = port
        self.changed()

    def start_smtp(self):
        self.postfix.start()

    def stop_smtp(self):
        self.postfix.stop()

    def trust(self):
        """The settings of TLS for who trusts this server and no other."""
        return ssl.create_default_context(cafile=self.ca)

    def send(self, sender, to, text, login=None):
        """Sends a mail, which is a text or a message; with a login, as that
        user through the port for submission."""
        if not isinstance(text, (str, bytes)):
            text = text.as_bytes(policy=email.policy.SMTP)
        if isinstance(text, str):
            text = text.encode()
        port = self.submission_port if login else self.smtp_port
        with smtplib.SMTP(HOST, port, "localhost", timeout=20) as smtp:
            if login:
                smtp.starttls(context=self.trust())
                smtp.login(login, self.passwords[login])
            smtp.sendmail(sender, to, text)

    def open_mailbox(self, user):
        imap = imaplib.IMAP4_SSL(HOST, self.imaps_port,
                                 ssl_context=self.trust(), timeout=20)
        imap.login(user, self.passwords[user])
        return imap

    def messages(self, user):
        """What is in a mailbox, oldest first."""
        with self.open_mailbox(user) as imap:
            return messages_of(imap, count_of(imap))

    def wait_for(self, user, count, seconds=10):
        """What is in a mailbox when it has so many messages, oldest first."""
        end = time.monotonic() + seconds
        with self.open_mailbox(user) as imap:
            while (found := count_of(imap)) < count:
                assert time.monotonic() < end, \
                    f"{user} has {found} mails of {count}"
                time.sleep(0.02)
            assert found == count, f"{user} has {found} mails, not {count}"
            return messages_of(imap, count)


def count_of(imap):
    return int(imap.select("INBOX", readonly=True)[1][0])


def messages_of(imap, count):
    if not count:
        return []
    _, rows = imap.fetch(f"1:{count}", "(BODY.PEEK[])")
    return [email.message_from_bytes(row[1], policy=email.policy.default)
            for row in rows if isinstance(row, tuple)]
