using LabGovernance.Commands;
using LabGovernance.Policy.Redlines;

namespace LabGovernance.Policy;

/// <summary>
/// What programs can do besides the looking and the handling that a pattern on their name is written for: run code that somebody else
/// wrote, set what other commands obey, open a shell. A pattern's trailing <c>*</c> does not take it; one that names the word does.
/// <para>
/// A line of the table: the programs (alternatives by <c>|</c>), their subcommands in order, <c>-x|--long</c> for an option that must be
/// given, <c>+glob|glob</c> for an operand behind the subcommands (<c>+#</c> for one that begins with a digit), <c>!word</c> for words
/// that make it harmless. A leading <c>!!</c> denies instead of asking.
/// </para>
/// </summary>
internal static class RidingActs
{
    private static readonly Dictionary<string, Act[]> Table = Read(
        "git bisect run",
        "git difftool|mergetool",
        "!!git rebase -x|--exec",
        "!!git clone|fetch|pull|ls-remote -u|--upload-pack",
        "!!docker|podman|nerdctl|docker-compose run|create|exec|rm|up|down|prune|rmi -v|--volume|--volumes",
        "!!docker|podman|nerdctl compose|container|system|image|volume run|create|exec|rm|up|down|prune -v|--volume|--volumes",
        "git filter-branch|filter-repo",
        "git am|apply !--check !--stat !--numstat !--summary",
        "git send-email|imap-send|instaweb|daemon|shell|upload-pack|receive-pack|http-backend|fast-import|svn|p4|cvsserver|credential",
        "git hook run",
        "git push -f|--force|--force-with-lease|--mirror|--delete|-d|--prune|--receive-pack|--exec",
        "git push ++*|:*",
        "git reflog expire|delete",
        "git gc|prune|repack --prune|--prune-packed|--aggressive",
        "git update-ref|replace|symbolic-ref|tag|branch -d|--delete|--stdin|-D",
        "git reset --hard|--merge|--keep",
        "git stash drop|clear",
        "git checkout|restore +.",
        "git checkout|restore|rm|mv +*cse-policy*|*lab.yaml|*/.lab|*/.lab/*|.lab|.lab/*",
        "find -ok|-okdir",
        "curl|wget +gopher:*|telnet:*|dict:*|ldap*|smb*|tftp:*|file:*|imap*|pop3*|smtp*|rtsp*|*169.254.169.254*|*metadata.google*",
        "curl +http*|ftp* +http*|ftp*",
        "kubectl get|describe -o|--output|--template +secret|secrets|secret/*|secrets/*|*,secret*",
        "alias +*=*",
        "git clean !-n !--dry-run !-nd !-dn !-ndx !-nx !-nxd !-xdn !-nfd",
        "uci set|delete|add|commit|rename|add_list|del_list|import|revert|batch",
        "git maintenance start|register",
        "git worktree add",
        "git submodule foreach",
        "git grep -O|--open-files-in-pager",
        "git archive --remote|--exec",
        "git bundle|archive|format-patch +/etc/*|/root/*|/usr/*|/boot/*|/bin/*|/lib/*",
        "git worktree add +/etc/*|/root/*|/usr/*",
        "git fast-export --export-marks|--import-marks",
        "git clone|fetch|pull|ls-remote|remote|push|submodule|archive +ext::*|fd::*",
        "!!git clone -c|--config",
        "git var GIT_EDITOR",
        "gh alias set|import",
        "gh extension install|upgrade|exec|create",
        "gh auth token|login|logout|refresh|setup-git",
        "gh repo delete|archive|rename|transfer|deploy-key",
        "gh ssh-key|gpg-key|secret|variable|ruleset add|set|delete|remove",
        "gh api -X|--method|-f|-F|--field|--raw-field|--input",
        "gh codespace|cs|workflow|run delete|ssh|cp|run|disable|enable",
        "pip|pip3|pipx|uv install|download|wheel|run|runpip|inject|sync|add",
        "pip|pip3 config set|unset|edit",
        "uv pip|tool install|run|sync",
        "npm|pnpm|yarn|bun|cnpm exec|x|dlx|run|run-script|install|i|ci|add|test|t|start|rebuild|create|init|update|upgrade|publish|link|install-test|it",
        "npm|pnpm|yarn config|set set|edit|delete",
        "npm|pnpm|yarn set",
        "npx|pnpx|bunx|uvx|tsx|ts-node|pipx +",
        "cargo install|run|build|test|bench|check|clippy|doc|publish|fix|miri",
        "go run|install|generate|test|build|get|tool|vet",
        "go env -w|-u",
        "gem|bundle|bundler install|exec|update|add",
        "composer|poetry|mvn|gradle|sbt|ant|rake|just|task|mage|invoke|nox|tox|pre-commit|cmake|ninja|meson|scons|bazel|tup|waf +",
        "make|gmake|bmake -f|--file|--makefile|--eval|-C|--directory|-I|--include-dir",
        "make|gmake|bmake +*=*",
        "make|gmake|bmake +* !-n !--dry-run !--just-print !--version",
        "dotnet|deno|bun run|exec|build|test|publish|tool|eval|script|fsi|new|task|compile|install|serve",
        "dotnet +*.dll|*.exe",
        "dpkg -i|--install|--unpack|--configure|-r|-P|--purge|--remove|--record-avail|--merge-avail !-a !--pending",
        "apt|apt-get|apt-mark|aptitude remove|purge|autoremove --purge",
        "apt|apt-get purge",
        "apt|apt-get|dnf|yum|zypper|apk|pacman +./*|/*.deb|/*.rpm|*.deb|*.rpm|*.apk|http*|ftp*",
        "apt-key|add-apt-repository|apt-add-repository +",
        "rpm -i|-U|-F|-e|--install|--upgrade|--freshen|--erase|--import|--initdb|--rebuilddb|--eval|-E !-q",
        "pacman -U|--upgrade|--config|--hookdir",
        "dnf|yum|zypper config-manager|module|shell",
        "snap install|try|run|alias --dangerous|--classic|--devmode",
        "snap try|run",
        "flatpak run|override|remote-add",
        "brew install|tap|reinstall",
        "helm plugin|repo install|add",
        "helm --post-renderer",
        "kubectl debug|krew|certificate|attach|proxy",
        "terraform|tofu init -plugin-dir|-from-module",
        "ansible|ansible-console +* -m|--module-name !ping !setup",
        "ansible-console|ansible-pull",
        "ansible-playbook !--check !-C !--syntax-check !--list-tasks !--list-hosts !--version",
        "salt|salt-call|salt-ssh|knife|puppet|chef-client|chef-solo|chef-apply|bolt|mco|pyinfra|fab|cap|dsh|pssh|pdsh|parallel-ssh|pscp +",
        "vagrant ssh|up|provision|plugin",
        "service|invoke-rc.d|rc-service +*/*",
        "crontab -e",
        "crontab -r|-i",
        "at|batch -f",
        "visudo|vipw|vigr|sudoedit",
        "systemctl link|enable|start|restart|reenable|preset|unmask|mask +/*|./*|*/*",
        "systemctl link|edit|set-environment|unset-environment|import-environment|switch-root|set-property|revert|soft-reboot|kexec|add-wants|add-requires|set-default|bind|mount-image|log-level|log-target|service-watchdogs",
        "systemctl mask +",
        "systemd-run -p|--property|-E|--setenv|-M|--machine|-H|--host",
        "systemd-nspawn|systemd-vmspawn|systemd-dissect|systemd-sysext|systemd-confext|systemd-firstboot|systemd-creds|systemd-cryptenroll|systemd-ask-password|portablectl +",
        "busctl|dbus-send|gdbus|qdbus call|set-property|emit|+*.*",
        "hostname +* !-i !-I !-f !-d !-s !-A !-y",
        "hostname -F|--file|-b|--boot",
        "hostnamectl set-*|hostname|chassis|deployment|icon-name|location +",
        "hostnamectl set-*",
        "timedatectl set-*|ntp-servers|revert",
        "localectl set-*",
        "loginctl terminate-*|kill-*|lock-*|unlock-*|enable-linger|disable-linger|attach|flush-devices",
        "resolvectl dns|domain|llmnr|mdns|dnssec|dnsovertls|nta|default-route +* +*",
        "resolvectl revert|flush-caches|reset-statistics|reset-server-features",
        "networkctl up|down|delete|renew|reconfigure|reload|edit|unmask|mask",
        "date +# !-d !--date !-r !-f !--reference",
        "sysctl -p|--load|--system",
        "sysctl +kernel.core_pattern*|kernel.modprobe*|kernel.hotplug*|kernel.poweroff_cmd*|fs.binfmt_misc*|fs.suid_dumpable*|kernel.sysrq*|kernel.panic*|kernel.yama*|kernel.randomize*|*rp_filter*|*accept_redirects*|kernel.kptr*|vm.drop_caches*|net.ipv4.ip_forward=*",
        "ss -K|--kill|-D|--diag",
        "arp -s|-d|-f|--set|--delete|--file",
        "fuser -k|--kill",
        "ip link|addr|address|route|rule|neigh|neighbour|netns|tunnel|xfrm|tuntap|maddr|macsec add|del|delete|set|flush|replace|change|append|exec|save|restore",
        "ifconfig +* +*",
        "route add|del|delete|flush|change",
        "ethtool -s|-K|-G|-A|-C|-f|-E|-p|-r|--change|--flash|--reset|-L|-N|-U|-X",
        "nmcli con|connection|c|dev|device|d|radio|networking|n|general|g modify|mod|add|delete|up|down|edit|import|off|set|connect|disconnect|reload|hostname|clone|load",
        "iw|iwconfig set|del|+essid",
        "tcpdump -w|-z|-Z|-W|-G",
        "nc|ncat|netcat|socat -e|-c|--exec|--sh-exec|--lua-exec|-l|--listen",
        "nc|ncat|netcat|telnet|tn3270 + !-z !-zv !-vz !-nvz !-zvn !-nzv",
        "socat +*",
        "nmap --script|--datadir|--script-args",
        "ssh-keygen -D|-s|-K|-w",
        "ssh-add -s|-e|-S",
        "ssh-agent +",
        "openssl engine",
        "openssl req|rsa|x509|enc|cms|dgst|s_client -engine|-provider|-provider-path",
        "openssl s_server",
        "nginx -c|-g|-p|-e",
        "apachectl|httpd|apache2ctl|apache2 -f|-c|-C|-D|-d|-k !status",
        "caddy run|start|adapt|reverse-proxy|file-server|respond|add-package|upgrade|hash-password",
        "certbot --deploy-hook|--pre-hook|--post-hook|--manual-auth-hook|--manual-cleanup-hook|--renew-hook|--config|-c",
        "certbot delete|revoke|unregister|plugins",
        "logrotate +* !-d !--debug",
        "pihole uninstall|reconfigure|arpflush|setpassword",
        "ha backups|backup|addons|supervisor|core|os|host|store restore|remove|reset|uninstall|repair|options|rollback|datadisk",
        "occ user:delete|user:add|user:resetpassword|user:disable|group:adduser|group:removeuser|encryption:*",
        "rg|ripgrep --pre|--hostname-bin",
        "fzf|sk --preview|--bind|--execute",
        "fd|fdfind -x|-X|--exec|--exec-batch",
        "tree -o|--output|--fromfile",
        "split --filter",
        "less|zless|lessecho|most|more|man|pinfo|info --lesskey-src|--lesskey-file|--lesskey-content|--lesskey",
        "nano|pico|vim|vi|nvim|emacs|ed|ex|joe|micro|mcedit|vimdiff|view|rvim|rview|rnano -s|--speller|-S|-u|-i|-o|--operatingdir",
        "strace|ltrace|perf|gdb|valgrind -o|--output|-O",
        "bpftrace|stap|dtrace|crash|kexec|makedumpfile +",
        "sudo -E|--preserve-env|-h|--host|-C|--close-from|-R|--chroot|-e|--edit|-A|--askpass|-r|-t",
        "sudo -D|--chdir|-p|-T|-U|--other-user !-l !--list",
        "doas -C",
        "flock +/etc/*|/usr/*|/root/*|/bin/*|/boot/*|/dev/*|/lib/*|/sbin/*",
        "logsave|script|scriptreplay|typescript +/*",
        "chroot|nsenter|unshare|gosu|su-exec|setpriv|capsh|cgexec|ip-netns +",
        "env -u|--unset +PATH|LD_*|IFS|-i",
        "exec -a|-c|-l",
        "hash -p|-d|-t",
        "enable -f|-n|-d|-a",
        "bind -x|-f|-m|-r|-u",
        "complete -C|-F",
        "compgen -C|-F",
        "fc|history -s|-e|-c|-d|-w|-a|-r|-p",
        "fc +* !-l",
        "set ++o",
        "set -o +history|vi|emacs|posix|functrace|privileged",
        "set -p|-T|-k|-H",
        "shopt -s +expand_aliases|extdebug|lastpipe|sourcepath|xpg_echo|compat*",
        "mapfile|readarray -C",
        "umask +",
        "ulimit +",
        "dirs|disown|suspend|logout -c",
        "kubeadm|k0s|microk8s|rke2|talosctl token|reset|join|init",
        "k3s|rke2 token create|rotate",
        "vault|bao|consul|nomad token|policy|auth|secrets|audit|acl create|write|enable|disable|bootstrap",
        "vault|bao token|write|login|operator|plugin",
        "step ca|crypto token|certificate|init|provisioner",
        "aws|gcloud|az|doctl|hcloud|oci|linode-cli|vultr-cli|scw|ibmcloud + !--version !help !--dryrun",
        "sshfs|sshuttle|frpc|frps|chisel|autossh|ngrok|rathole +",
        "fusermount|pmount|udisksctl|mount.* +",
        "aria2c|axel|http|https|xh --download|-o|--out|--output|-d|--dir",
        "lftp|ftp|tftp|ncftp|wormhole|croc +",
        "rclone rc|rcd|serve|mount|config|authorize|selfupdate|nfsmount|bisync",
        "busybox|toybox httpd|ftpd|tftpd|telnetd|inetd|nc|udhcpc|crond|runsv|svlogd|tcpsvd|udpsvd|dnsd|ntpd|start-stop-daemon|insmod|modprobe|rmmod|mdev|init|linuxrc|watchdog",
        "pax|cpio -r|-i|--extract",
        "ar +x*|r*|d*|q*|m*",
        "7z|7za|7zr|unrar|rar +d|rn|u",
        "qemu-system-*|qemu-nbd|qemu-io|qemu|kvm +",
        "modprobe|insmod|rmmod|depmod|kmod -r|--remove|-C|--config|-d|--dirname|--install|-i",
        "insmod|rmmod +",
        "modprobe + !--dry-run !-n !-c !-D !--show-depends",
        "mount --bind|-B|--rbind|--move|-M|-R|--make-shared|--make-rshared|-t +overlay",
        "mount --bind|-B|--rbind|--move|-M|-R|--make-shared|--make-rshared",
        "mount -o|--options +*bind*|*remount*|*suid*|*dev*|*lowerdir*|*loop*",
        "mount -t +overlay|tmpfs|nfs*|cifs|bind|fuse*|proc|sysfs|devtmpfs",
        "losetup|pivot_root|swapon|swapoff|mkswap|zramctl +* !-a !-l !--list !-s !--show !-j",
        "killall -r|--regexp|-u|--user|-v|-o|-y|--older-than|--younger-than|--ns",
        "pkill --inverse|-u|--euid|-U|--uid|-g|-G|-P|-t|--ns|--nslist|-v|-o|-n",
        "pkill|killall +.",
        "kill +1|0",
        "edit|editor|sensible-editor|select-editor|pico|xdg-open|open|gio|run-mailcap|see|compose|www-browser|x-www-browser|lynx|w3m|links|elinks +",
        "update-alternatives|alternatives|dpkg-divert|dpkg-reconfigure|dpkg-statoverride|debconf-set-selections|ldconfig|update-rc.d|chkconfig|rc-update|update-ca-certificates|update-binfmts|binfmt +* !--display !--list !--get-selections !--query !-p !--print-cache",
        "update-alternatives --set|--install|--config|--auto|--remove|--set-selections",
        "xdotool|ydotool|wtype|xte|xmodmap|xhost|xauth|expect|autoexpect|unbuffer|dbus-launch +",
        "run-parts + !--test !--list",
        "fail2ban-client stop|reload|restart|set|unban|flushlogs|start|delete|add",
        "ufw delete|allow|insert|route|prepend|limit|default|logging",
        "longhornctl|bareos-dir|bconsole +",
        "kopia repository|policy|server|maintenance|cache disconnect|create|set|clear|start|run|change-password|import",
        "proxmox-backup-manager garbage-collection|remote|user|acl|cert|disk|datastore|network|dns|verify|sync-job|prune-job|verify-job|subscription start|remove|create|update|delete|run|upload",
        "portainer|cockpit-bridge|webmin|code-server|ttyd|gotty|shellinabox|wetty|jupyter +",
        "code|codium|cursor tunnel|serve-web|+--install-extension|--install-extension",
        "docker buildx|context|plugin|swarm|trust|config|secret|checkpoint prune|rm|create|install|use|enable|set|init|join|leave|update|push|import|disable",
        "docker|podman|nerdctl import|load|commit|login|logout|push|attach",
        "docker|podman|docker-compose compose up|create|run -V|--renew-anon-volumes",
        "crictl|ctr|nerdctl rm|rmi|rmp|stop|stopp|remove|exec|runp|run|create|attach|update",
        "virsh|virt-install|virt-clone|virt-edit|guestfish|guestmount|virt-customize qemu-monitor-command|qemu-agent-command|edit|define|create|attach-*|detach-*|send-key|inject-nmi|reset|lxc-enter-namespace|console|net-destroy|net-define|pool-destroy|pool-define*|nwfilter-define|secret-*",
        "virt-install|virt-edit|guestfish|guestmount|virt-customize +",
        "qm|pct monitor|importdisk|template|push|mount|terminal|vncproxy|sendkey|importovf|restore|enter|console",
        "lxc|incus file|config|profile|remote|storage|network|init|launch|copy|move|publish|import|export|alias|image|cluster|admin|admin|query push|set|edit|add|create|unset|device|trust|import|copy|delete|rm|init",
        "node|nodejs|deno -r|--require|--import|--loader|--inspect|--inspect-brk|--env-file",
        "gpg|gpg2 --export-secret-keys|--export-secret-subkeys|--delete-*|--import|--edit-key|--gen-key|--quick-*|--full-*|--card-edit|--change-*",
        "pass|gopass|bw|op|lpass|keepassxc-cli|secret-tool|pass show|edit|insert|rm|generate|init|git|mv|cp|get|list|item|read|lookup|store|clear|-c",
        "sops|age -d|--decrypt|-r|--in-place|-i|exec-env|exec-file",
        "sops exec-env|exec-file|publish|updatekeys",
        "ssh-copy-id|ssh-import-id +",
        "dmsetup|lvconvert|vgchange|lvchange|pvchange|vgexport|vgimport|vgmerge|vgsplit|vgrename|lvrename +* !ls !info !status !table !deps !--version",
        "nvme|hdparm|sdparm|sg_* format|sanitize|fw-*|attach-ns|detach-ns|create-ns|delete-ns|reset|subsystem-reset|set-feature|security-*|write*|copy|resv-*|ns-rescan",
        "hdparm --security-*|-W|-Y|-y|-S|-B|-M|-s|-Z|--yes-i-know-what-i-am-doing|--please-destroy-my-drive|-z|-r|-Q|-J|-N",
        "influx|influxd auth|org|user|config|secret|stack|template|apply|restore|backup delete|create|set|active|inactive|password|rm|apply",
        "mongosh|mongo +*.js",
        "install -m +4*|6*|2*|u+s*|g+s*|*s*",
        "gcc|g++|cc|c++|c89|c99|clang|clang++|gfortran|gnat -wrapper|-fplugin|-fplugin-arg|-specs|-B|-Xclang|--specs",
        "gcc|g++|cc|c++|c89|c99|clang|clang++|ld|as +@*",
        "check_by_ssh|byebug|cobc|cpan|perldoc|easy_install|ghostscript|gs|gtester|jjs|jrunscript|slsh|pry|volatility|vlc|rtorrent|runscript|genie|ginsh|tasksh|zathura|opencode|claude|codex|aider|goose|gemini|mcp|amp|cursor-agent|qwen +",
        "bat|batcat --pager|--config-file|--diff-command",
        "cowsay|cowthink -f",
        "cpio --rsh-command|-F|-H|-O|-I",
        "csvtool call",
        "dstat --*",
        "dvips -R0|-R",
        "exiftool -if|-if*|-p|-config|-execute|-o|-w|-W|-tagsFromFile|-TagsFromFile|-filename|-directory|-FileName|-Directory|-if2|-api",
        "exiftool -*=*",
        "facter --custom-dir|--external-dir|--config|-c",
        "file -m|--magic-file|-C|--compile|-f|--files-from",
        "gcore|procdump +",
        "gem build|open|push|owner|yank|uninstall|cert|sources",
        "gimp|gimp-console|inkscape|blender|libreoffice|soffice -b|--batch|--batch-interpreter|--python|--python-expr|-P|--actions|--convert-to|-E|--headless",
        "hg --config|-R|--cwd",
        "hg +*",
        "svn --config-option|--config-dir|--diff-cmd|--editor-cmd",
        "highlight --plug-in|--plug-in-read",
        "iftop -c",
        "latex|pdflatex|xelatex|lualatex|tex|xetex|luatex|pdftex --shell-escape|-shell-escape|--enable-write18|-output-directory|--lua|--luaonly",
        "latex|pdflatex|xelatex|lualatex|tex|xetex|luatex|pdftex +*\\*",
        "less|more|most -k|--lesskey-src|--lesskey-file",
        "lwp-download|lwp-request|snarf|get|fetch +",
        "minicom|picocom|tio|cu -S|--script",
        "mutt|neomutt|alpine|mailx|mail|s-nail -e|-F|-f|-S|-A|-a|-#",
        "ncdu -e|-x0|--exec",
        "neofetch|fastfetch|screenfetch --config|-c|--gen-config|--ascii|--source|--logo",
        "pandoc -L|--lua-filter|-F|--filter|--extract-media|-o|--output|--pdf-engine|-d|--defaults|--template|--data-dir",
        "perlbug|perlivp|prove|perltidy -e|-r|-s|-I",
        "prove|ctest|pytest|py.test|jest|mocha|phpunit|rspec|vitest +*",
        "pytest|py.test|jest|mocha|phpunit|rspec|vitest|prove -c|--rootdir|-p|--config|-r|--require|--bootstrap|--exec|-e",
        "pic|groff|troff|nroff|gtroff|eqn|tbl -U|--unsafe|-P|-L",
        "pidstat -e",
        "pkg|opkg|emerge|xbps-install|swupd|guix|port install|add|upgrade|remove|delete|autoremove",
        "psftp|plink|pscp|rlogin|rsh|rcp|cu|tn3270 +",
        "pygmentize -x|-L|-P|-O",
        "rpm --pipe|--define|-D|--load|--rcfile|--root|-r|--dbpath",
        "rpmdb|rpmquery|rpmverify|rpmbuild|rpmkeys|rpmsign --eval|-E|--define|-D|--pipe|--load|--rcfile|-i|--import|-d|--delete",
        "scanmem|gameconqueror|cheat +",
        "restic -o|--option|--password-command",
        "borg --rsh|--remote-path|--lock-wait0",
        "tdbtool|ldbedit|ldbmodify|ldbdel +",
        "top|htop|btop -E0|-F0|--config0",
        "tshark|wireshark|dumpcap -X*|-w|-b|-C|-o",
        "unsquashfs|7z|7za|7zr|unrar|bsdcpio|cabextract|unar -d|-dest|-o/*",
        "uudecode|uudeview -o|-p",
        "varnishncsa|varnishlog|varnishadm -w|-D",
        "yt-dlp|youtube-dl|gallery-dl --exec|--exec-before-download|-o|--output|-P|--paths|--config-location|--config-locations|--plugin-dirs|--downloader|--external-downloader|--netrc-cmd|--cookies-from-browser|--ffmpeg-location|-a|--batch-file|--postprocessor-args",
        "xdg-user-dir|xdg-settings|xdg-mime +*;*|set|default|install",
        "docker|podman|nerdctl exec|run|create|compose -w|--workdir +/proc/*|/dev/fd/*|/sys/*",
        "docker|podman|nerdctl -w/proc/*|--workdir=/proc/*",
        "sysrc|sysupgrade|opkg|mtd|firstboot|jffs2reset|nvram +",
        "esphome|arduino-cli|avrdude|esptool|esptool.py|openocd|dfu-util|stm32flash run|upload|compile|write_flash|erase_flash|erase_region|-U|-D|write",
        "snmpset|ipmiutil|wakeonlan|etherwake|uhubctl|pdu|powerman|apcctrl +",
        "ipmitool raw|user|lan|sol|mc|bmc|chassis|power set|activate|reset|cycle|off|on|soft|policy|bootdev|bootparam|identify|passwd|password|enable|disable|priv|clear",
        "ipmitool sel clear|delete|time",
        "ipmitool raw|exec|shell|hpm|fwum|ekanalyzer|pef|i2c|set|session|isol|kontronoem|picmg|firewall|ime",
        "racadm|ilorest|sumtool|ipmicfg|supermicro* +",
        "unifi-os|mca-cli|set-inform|swctrl|switchctl|poectl +",
        "ntfy subscribe|sub +* +*",
        "ntfy subscribe|sub -C|--config|--from-config",
        "ntfy serve|user|access|token|tier|webpush",
        "http|https|xh|xhs DELETE|POST|PUT|PATCH|delete|post|put|patch",
        "http|https|xh|xhs +*/*|*.*|:* +*=*|*:=*|*@*",
        "http|https|xh|xhs --session|--session-read-only",
        "curl|wget|http|https|xh +scp:*|sftp:*|mqtt*",
        "curl|wget|http|https|xh +*://*reboot*|*://*shutdown*|*://*poweroff*|*://*factory*reset*|*://*?disable*|*://*&disable*|*://*/delete*|*://*=delete*|*://*cmd=*|*://*cmnd=*|*://*drop%20*|*://*DROP%20*|*://*DROP+*|*://*DELETE%20*|*://*DELETE+*|*://*relay*turn=*|*://*/toggle*|*://*TRUNCATE*",
        "restic cat masterkey|key",
        "nvidia-smi -r|--gpu-reset|-pm|--persistence-mode|-pl|--power-limit|-e|--ecc-config|-c|--compute-mode|-ac|-rac|-lgc|-rgc|-lmc|-rmc|-mig|-am|-caa|-dm|-fdm|-gtt|-cc",
        "nvidia-smi mig|drain|compute-policy|boost-slider|power-profiles",
        "info -o|--output|--restore|--init-file|--dribble",
        "ag|ack --pager|--ackrc",
        "iperf3|iperf -D|--daemon|--logfile|--file|-F|--pidfile|-I",
        "mail|mailx|s-nail|mutt +/*",
        "mail|mailx|s-nail -E|-~",
        "sendmail -be|-bs|-bi|-bd|-bp|-bt|-C|-X|-D|-oQ*|-O*|-C*|-X*|-D*",
        "apprise -c|--config|-P|--plugin-path",
        "docker|podman compose config -o|--output|--lock-image-digests",
        "docker-compose|podman-compose config -o|--output",
        "git branch -f|--force|--edit-description",
        "git switch|checkout -f|--force|--discard-changes|-C|-B",
        "git rebase -i|--interactive|--edit-todo",
        "git rm +.|./|:/",
        "git push +*://*|/*|./*|../*|*@*:*|~*",
        "git push|fetch|pull --repo|--upload-pack",
        "git remote set-url",
        "git submodule add|set-url",
        "git web--browse|mailsplit|mailinfo",
        "git help -w|--web",
        "git clone --separate-git-dir|--bundle-uri",
        "git interpret-trailers --in-place|--trailer",
        "kubectl cluster-info dump",
        "kubectl config set|set-context|set-cluster|set-credentials|use-context|use|delete-context|delete-cluster|delete-user|unset|rename-context",
        "kubectl kustomize|build --enable-exec|--enable-helm|--enable-alpha-plugins|--load-restrictor|--helm-command",
        "kubectl --cache-dir|--profile-output|--output-directory|--kuberc",
        "helm registry login|logout",
        "helm push",
        "kubectl|oc|k3s apply|create|replace|delete|diff -f|--filename|-k|--kustomize +http*|github.com/*|*?ref=*|git@*",
        "kubectl|oc|k3s apply|create|replace|delete|diff --filename=http*|--kustomize=http*|-fhttp*|-khttp*",
        "helm install|upgrade|template|pull +http*|oci:*",
        "docker|podman|docker-compose build|buildx|compose +http*|git@*|git:*|oci:*",
        "gdb|gstack|pstack -p|--attach|--pid",
        "strace|ltrace -p|--attach|--pid !-c",
        "history -w|-a|-r|-n",
        "helm --kubeconfig|--kube-apiserver|--kube-token|--kube-context|--kube-as-user|--registry-config|--repository-config",
        "qm|pct move-disk|move_disk|move-volume|move_volume --delete|-delete",
        "qm agent +shutdown|suspend-*|fsfreeze-freeze|exec*|set-*|file-*",
        "qm guest cmd +shutdown|suspend-*|fsfreeze-freeze",
        "qm|pct --skiplock|-skiplock",
        "!!rpm --eval|-E|--pipe|--define|-D|--load|--macros",
        "pip|pip3 --log|--python|--config-settings|--index-url|--extra-index-url|--trusted-host|--proxy|--cert|--client-cert",
        "npm audit fix",
        "npm|pnpm|yarn --script-shell|--globalconfig|--userconfig|--node-options|--git",
        "virsh dumpxml --security-info",
        "virsh -l|--log",
        "!!virsh|virt-top|virt-viewer|virt-install -c|--connect +*command=*|*netcat=*|*+ext:*|*keyfile=*|*sshauth=*|*libssh*",
        "!!virsh|virt-top|virt-viewer|virt-install --connect=*command=*|--connect=*netcat=*|--connect=*+ext:*|--connect=*keyfile=*|-c*command=*|-c*netcat=*",
        "!!iptables|ip6tables|ebtables|arptables|iptables-save|ip6tables-save|iptables-restore -M|--modprobe",
        "tailscale status --web|--listen",
        "tailscale drive|file share|unshare|rename|cp",
        "tailscale set|switch|login|logout|configure|update|debug",
        "tailscale up --exit-node|--exit-node-allow-lan-access|--advertise-*|--login-server|--auth-key|--authkey|--reset|--operator|--shields-up|--ssh",
        "nginx -s +stop|quit",
        "openssl rsa|pkey|ec|dsa|pkcs8|pkcs12 -in !-pubout !-noout !-nokeys",
        "openssl s_client -keylogfile|-sess_out|-msgfile|-proxy",
        "terraform|tofu providers lock|mirror",
        "terraform|tofu state pull|push|mv|rm|replace-provider",
        "terraform|tofu console|force-unlock|login|logout",
        "!!go -toolexec|-exec|-vettool|-overlay",
        "systemd-analyze set-log-level|set-log-target|log-level|log-target|service-watchdogs +*",
        "systemd-analyze -H|--host|-M|--machine|--image|--root",
        "lshw -dump",
        "ncdu --enable-shell|--enable-delete",
        "blkid -w|-g",
        "gzip|gunzip|zstd|unzstd -r|--recursive",
        "zip -m|--move|-d|--delete",
        "tar|bsdtar --delete",
        "gpg|gpg2 -d|--decrypt|--homedir|--options|--agent-program|--dirmngr-program|--load-extension",
        "sops +*.* !-e !--encrypt !encrypt !filestatus",
        "pass|gopass +* !ls !list !find !search !version !help",
        "vault|bao kv get",
        "vault|bao read|print|unwrap",
        "docker context export",
        "gh auth status -t|--show-token",
        "git config +*extraheader*|*token*|*password*",
        "ha auth",
        "mimikatz|lazagne|linpeas|linpeas.sh|pspy|secretsdump.py|hashcat|john|ncrack|medusa|crackmapexec|netexec|nxc|evil-winrm +",
        "mimikatz|lazagne|linpeas|linpeas.sh|pspy|secretsdump.py|crackmapexec|netexec|nxc|evil-winrm",
        "nmcli -s|--show-secrets",
        "nmcli +*.psk*|*wep-key*|*secret*|*password*",
        "ip xfrm",
        "redis-cli|valkey-cli|keydb-cli CONFIG|config GET|get +*pass*|masterauth|?",
        "redis-cli|valkey-cli|keydb-cli ACL|acl LIST|list|GETUSER|getuser",
        "bind +",
        "xmllint --shell|--noent|--xinclude",
        "yq -s|--split-exp|--split-exp-file",
        "jq|yq|awk|gawk|mawk +*env*PASS*|*ENV*PASS*|*env*TOKEN*|*ENV*TOKEN*|*env*SECRET*|*ENV*SECRET*|*env*_KEY*|*ENV*_KEY*|*load*.env*|*load*secrets*",
        "mosquitto_pub +*/bridge/request/*|homeassistant/*/config",
        "pwck|grpck|vipw !-r !-q",
        "pipenv|pdm|hatch|rye|conda|mamba|micromamba|direnv|mise|asdf|rbenv|pyenv|nodenv|dotenv|dotenvx|distrobox|toolbox|op|doppler|infisical|aws-vault|chamber|teller|devbox|nix|guix|zellij|envchain|envconsul|summon run|exec|x|shell|enter|action",
        "clush|pdcp|rpdcp|pssh|prun|mussh|cssh|tentakel|gsh|orgalorg|sshpt +",
        "dsniff|urlsnarf|driftnet|nethogs|ettercap +",
        "mkdir +/etc/*|/usr/*|/boot/*|/lib/*|/root/.*|~/.*");

    /// <summary>The word that needs a pattern which names it; null when there is none.</summary>
    /// <param name="isNamed">Whether the pattern names the word at an index.</param>
    public static Riding? Of(Invocation invocation, Func<int, bool> isNamed)
    {
        if (invocation.Name is not { } name)
            return null;
        if ((name is "visudo" or "ufw" && Rehearsals.Is(invocation)) || CloudReading.Is(invocation))
            return null;
        Riding? riding = null;
        if (Table.TryGetValue(name, out var acts))
        {
            foreach (var act in acts)
            {
                if (!(riding?.Effect >= act.Effect) && act.In(invocation) is { } at && (at == 0 || !isNamed(at)))
                    riding = new Riding(invocation.Words[at], act.Effect);
            }
        }

        return riding ?? GitSettings.Of(invocation);
    }

    private static Dictionary<string, Act[]> Read(params string[] lines)
        => lines.SelectMany(Act.Parse).GroupBy(a => a.Name, a => a.Act, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    private sealed record Act(Effect Effect, string[][] Verbs, string[] Options, string[][] Operands, string[] Harmless)
    {
        public static IEnumerable<(string Name, Act Act)> Parse(string line)
        {
            var denies = line.StartsWith("!!", StringComparison.Ordinal);
            var tokens = (denies ? line[2..] : line).Split(' ');
            var rest = tokens[1..];
            var act = new Act(
                denies ? Effect.Deny : Effect.Ask,
                [.. rest.Where(t => t[0] is not ('-' or '+' or '!')).Select(t => t.Split('|'))],
                [.. rest.Where(t => t[0] == '-').SelectMany(t => t.Split('|'))],
                [.. rest.Where(t => t[0] == '+').Select(t => t[1..].Split('|'))],
                [.. rest.Where(t => t[0] == '!').Select(t => t[1..])]);
            return tokens[0].Split('|').Select(n => (n, act));
        }

        /// <summary>The index of the last word that makes it this act, 0 for the program itself; null when it is not this act.</summary>
        public int? In(Invocation invocation)
        {
            var words = invocation.Words;
            var end = invocation.Opening is { Index: > 0 } opening ? opening.Index : words.Count;
            var at = 0;
            var i = 1;
            foreach (var verbs in Verbs)
            {
                i = Next(words, i, end, verbs);
                if (i < 0)
                    return null;
                at = i++;
            }

            if (Options.Length > 0)
            {
                var option = Option(words, end);
                if (option < 0)
                    return null;
                at = Math.Max(at, option);
            }

            foreach (var operands in Operands)
            {
                var operand = Operand(words, i, operands);
                if (operand < 0)
                    return null;
                at = Math.Max(at, operand);
                i = operand + 1;
            }

            return IsHarmless(words) ? null : at;
        }

        /// <summary>The next operand, if it is such a one; a word behind an option may be that option's value.</summary>
        private static int Next(IReadOnlyList<ShellWord> words, int from, int end, string[] verbs)
        {
            var afterOption = false;
            for (var i = from; i < end; i++)
            {
                if (words[i].Shape is ['-', _, ..])
                    afterOption = true;
                else if (IsAny(verbs, words[i].Shape))
                    return i;
                else if (!afterOption)
                    return -1;
                else
                    afterOption = false;
            }

            return -1;
        }

        private int Option(IReadOnlyList<ShellWord> words, int end)
        {
            for (var i = 1; i < end; i++)
            {
                var shape = words[i].Shape;
                if (shape is not ['-', _, ..])
                    continue;
                foreach (var option in Options)
                {
                    if (Gives(shape, option))
                        return i;
                }
            }

            return -1;
        }

        private static int Operand(IReadOnlyList<ShellWord> words, int from, string[] operands)
        {
            for (var i = from; i < words.Count; i++)
            {
                if (words[i].Shape is not ['-', _, ..] && IsAny(operands, words[i].Shape))
                    return i;
            }

            return -1;
        }

        private bool IsHarmless(IReadOnlyList<ShellWord> words)
        {
            for (var i = 0; i < words.Count && Harmless.Length > 0; i++)
            {
                if (Array.IndexOf(Harmless, words[i].Text) >= 0)
                    return true;
            }

            return false;
        }

        private static bool IsAny(string[] globs, string text)
        {
            foreach (var glob in globs)
            {
                if (Is(glob, text))
                    return true;
            }

            return false;
        }

        private static bool Is(string glob, string text)
            => glob.Length == 0 || (glob == "#" ? text.Length > 0 && char.IsAsciiDigit(text[0]) : WordGlob.Matches(glob, text));

        private static bool Gives(string text, string option)
        {
            if (text.Length > 3 && text.AsSpan(1).IndexOfAnyExceptInRange('A', 'Z') < 0)
                return false;
            if (option[1] != '-')
                return option[^1] == '*' ? WordGlob.Matches(option, text) : option.Length == 2 ? text[1] != '-' && text.AsSpan(1).IndexOf(option[1]) is >= 0 and var at && AreFlags(text.AsSpan(1, at)) : text.StartsWith(option, StringComparison.Ordinal) && (text.Length == option.Length || text[option.Length] == '=');
            if (!text.StartsWith("--", StringComparison.Ordinal))
                return false;
            if (option.Contains('=', StringComparison.Ordinal))
                return WordGlob.Matches(option, text);
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? text.AsSpan() : text.AsSpan(0, equals);
            return WordGlob.Matches(option, name) || (name.Length > 4 && option.AsSpan().StartsWith(name, StringComparison.Ordinal));
        }

        /// <summary>Whether what stands before a letter can be other letters of a bundle.</summary>
        private static bool AreFlags(ReadOnlySpan<char> before)
        {
            foreach (var c in before)
            {
                if (!char.IsAsciiLetterOrDigit(c))
                    return false;
            }

            return true;
        }
    }
}
