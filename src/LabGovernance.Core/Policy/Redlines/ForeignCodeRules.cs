namespace LabGovernance.Policy.Redlines;

/// <summary>Code that comes from elsewhere, or that another program will run later.</summary>
internal static class ForeignCodeRules
{
    public static IReadOnlyList<BuiltInRule> All { get; } =
    [
        new ShapeRule(
            "foreign-code",
            Effect.Ask,
            "This fetches or runs code that nobody here has read.",
            "Pin the version, read it, and install it from a reviewed list.",
            "npx|bunx|pnpx|uvx|pipx", "npm|pnpm|yarn|bun exec|dlx|x|run|run-script|start|test|link|publish|create|init", "npm|pnpm|yarn|bun install|i|add|ci|update|upgrade", "npm|pnpm|yarn|pip|pip3 config set|edit|delete", "pip|pip3 install|download|wheel", "uv pip|tool|run|add|sync|install", "poetry install|add|run", "gem|bundle install|exec|update", "cargo install|run|test|build", "go run|install|get|generate|test",
            "dpkg -i|--install|--unpack", "rpm -i|-U|-F|--install|--upgrade", "rpm -ivh|-Uvh", "apt|apt-get install +./*|/*|*.deb", "dnf|yum|zypper install +./*|/*|http*|*.rpm", "apk add --allow-untrusted", "snap install --dangerous|--devmode|--classic|--jailmode", "flatpak install +*.flatpak*|http*", "brew tap|install", "gh extension install|upgrade|exec", "helm plugin install|add|update", "kubectl krew install",
            "composer install|require|run-script|exec|create-project", "deno run|install|task|eval", "make -f|--file|--makefile|-C|-I|--eval|-E", "make +*SHELL=*|*CC=*", "cmake --build", "ninja", "ansible -a|--args", "ansible -m|--module-name=shell|raw|command|script|*shell|*command|copy|file|template|user|service|systemd|apt", "ansible-playbook !--check !-C !--syntax-check !--list-hosts !--list-tasks", "ansible-pull", "ansible-galaxy install", "salt|salt-call", "puppet apply|agent", "chef-client|chef-solo", "docker buildx bake", "vagrant up|provision|ssh", "packer build", "nix-env|nix-shell|nix run|develop|shell|build|-i|-p",
            "ar x|xo|xv", "pax -r", "certutil -urlcache", "act", "earthly", "just", "task", "invoke", "fab", "pre-commit run|install", "conda|mamba install|run|create"),
        new ShapeRule(
            "later-code",
            Effect.Ask,
            "This sets what another program runs later on.",
            "Leave the setting to a human, or name the program in a step of its own.",
            "git config +alias.*|core.*|diff.*|filter.*|include*.*|url.*|credential.*|pager.*|merge.*|gpg.*|sequence.*|uploadpack.*|receive.*|remote.*|submodule.*|http.*|ssh.*|init.templatedir|browser.*|difftool.*|mergetool.*|sendemail.*|protocol.*|safe.*|interactive.* !get !list !--get !--list !-l !--get-all !--get-regexp !--unset", "git config -e|--edit",
            "git difftool|mergetool -x|--extcmd|-t|--tool", "git send-email", "git daemon", "git hook run", "git am", "git apply !--check !--stat !--numstat !--summary", "git apply --apply|--unsafe-paths", "git filter-branch|filter-repo", "git submodule foreach", "git bisect run", "git grep -O|--open-files-in-pager*", "git clone|fetch|ls-remote|pull|push|submodule +ext::*|*%x|fd::*", "git archive --remote|--exec", "git instaweb|shell|upload-pack|receive-pack|http-backend|cvsserver|p4|svn",
            "gh alias set|import", "nginx -g|-c|-p", "apachectl|httpd|apache2 -f|-c|-C|-d", "caddy run|start|reload --config", "caddy file-server|reverse-proxy|respond", "haproxy -f !-c", "php -S", "ruby -run", "busybox httpd|ftpd|tftpd|telnetd|nc|udpsvd|tcpsvd|inetd|crond|syslogd", "openssl engine|s_server", "less|more --lesskey*", "split --filter", "crontab -e", "service +*/*", "certbot --manual*", "rg --pre*|--hostname-bin", "fd -x|-X|--exec*",
            "run-parts", "update-rc.d +enable|defaults", "ldconfig", "sqlmap", "msfconsole|msfvenom", "hydra", "mkfifo", "at -f", "atrm", "sftp|ftp|lftp|tftp", "curl +gopher:*|telnet:*|dict:*|file:*|smb*:*|ldap*:*|tftp:*|imap*:*|smtp*:*|pop3*:*|rtsp:*|mqtt:*", "telnet", "aria2c --on-*", "rsync --daemon", "distccd", "inotifywait -d|--daemon", "incrontab", "watchman", "entr", "kexec -l"),
        new ShapeRule(
            "network-change",
            Effect.Ask,
            "This changes how machines reach each other, or cuts one off.",
            "Keep a second way in open, and let the change undo itself.",
            "arp -s|-d|-f|--set|--delete|--file", "ip address|route|rule|neighbour|maddress|tunnel|tuntap|token add|append|change|delete|flush|replace|restore|prepend", "ip link add|delete|set|change|replace", "ip vrf|netns add|delete|set|attach", "ip neigh|neighbour add|replace|delete|flush|change", "ss -K|--kill", "tcpkill", "ethtool -s|-K|-A|-G|-C|-L|-E|-f|-p|-r", "iw|iwconfig +set|power", "brctl delbr|delif|addif", "bridge vlan|fdb del|delete|add", "ovs-vsctl del-*", "tc qdisc|filter|class add|replace|del|change", "route add|del|delete|flush", "dhclient -r|-x", "fuser -k|--kill", "kill -STOP|-TSTP|-SIGSTOP", "kill -s|--signal=STOP|SIGSTOP|TSTP|19",
            "killall|pkill -STOP|-SIGSTOP", "nmap --script*", "masscan", "arpspoof|ettercap|bettercap|mitmproxy|mitmdump|responder", "tcpreplay", "hping3", "wpa_cli +terminate|disconnect|remove_network", "rfkill block", "ip -batch|-force", "networkctl down|delete|renew|reload|reconfigure|forcerenew", "nmcli connection|device|networking|radio down|off|delete|disconnect|modify|disconnect", "pihole|ufw +off", "dhcpcd -x|-k", "hostname +*"),
    ];
}
