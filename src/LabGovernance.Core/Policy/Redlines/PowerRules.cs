namespace LabGovernance.Policy.Redlines;

/// <summary>Switching machines off, and changing what they are.</summary>
internal static class PowerRules
{
    public static IReadOnlyList<BuiltInRule> All { get; } =
    [
        new ShapeRule(
            "power",
            Effect.Ask,
            "This restarts or switches off a machine.",
            "Restart the one service instead: systemctl restart NAME.",
            "shutdown", "reboot", "halt", "poweroff", "init 0|1|6|s|S", "telinit 0|1|6|s|S", "systemctl reboot|poweroff|halt|kexec|emergency|rescue|suspend|hibernate|isolate|default|soft-reboot|switch-root|suspend-then-hibernate|hybrid-sleep|exit",
            "systemctl start|restart|isolate|reload-or-restart +reboot.target|poweroff.target|halt.target|rescue.*|emergency.*|kexec.target|suspend.target|hibernate.target|sleep.target|shutdown.target|exit.target|ctrl-alt-del.target|runlevel0.*|runlevel1.*|runlevel6.*|systemd-reboot*|systemd-poweroff*|systemd-halt*|systemd-kexec*|systemd-suspend*|systemd-hibernate*|systemd-exit*|systemd-soft-reboot*|debug-shell*|umount.target", "loginctl reboot|poweroff|suspend|hibernate|terminate-user|terminate-session|kill-user|kill-session", "kexec", "ha host|os reboot|shutdown|import", "rtcwake", "pm-*", "ipmitool power|chassis", "ipmitool mc reset",
            "upsmon -c", "upscmd", "upsdrvctl shutdown", "ceph mgr fail", "pvesh create +*/status", "openrc-shutdown", "busybox +reboot|poweroff|halt", "etherwake -D"),
        new ShapeRule(
            "host-change",
            Effect.Ask,
            "This changes what the machine is called, what time it has, how its kernel behaves or what it starts.",
            "Propose it as a change with the way back written down.",
            "hostname -F|--file", "hostnamectl set-*", "timedatectl set-*", "date -s|--set", "date +0*|1* !-d !--date !-r !--reference !-f !--file", "hwclock -w|-s|--systohc|--hctosys|--set", "ntpdate", "localectl set-*", "sysctl -p|--load|--system", "sysctl +kernel.core_pattern=*|kernel.modprobe=*|kernel.sysrq=*|kernel.panic=*|fs.suid_dumpable=*|kernel.hotplug=*|vm.overcommit*=*|kernel.yama*|kernel.kptr*",
            "systemctl link|edit|set-default|set-property|set-environment|unset-environment|import-environment|daemon-reexec|preset-all|add-wants|add-requires|log-level|service-watchdogs|bind|mount-image", "systemctl enable|start|restart|reenable +/*", "insmod", "modprobe !-n !--dry-run !--show-depends !-c !-D", "depmod", "grub-install", "grub2-*", "grub-mkconfig", "proxmox-boot-tool format|init|clean|refresh|kernel",
            "efibootmgr", "update-initramfs -d", "mkinitcpio", "dracut", "kernel-install", "bootctl", "flashrom", "fwupdmgr install|update|downgrade", "ldconfig", "update-alternatives", "dpkg-divert", "apt-mark", "apt|apt-get|aptitude purge", "apt|apt-get|aptitude remove|autoremove --purge", "apt|apt-get|aptitude|dnf|yum|zypper|apk|pkg remove|del|erase|delete +openssh*|docker*|proxmox*|pve-*|linux-image*|zfs*|sudo|systemd*|ufw|nftables|auditd|rsyslog",
            "dpkg -r|-P|--remove|--purge", "dpkg --purge|--remove|--force-*", "rpm -e|--erase", "pacman -R*", "snap|flatpak remove|uninstall|purge", "do-release-upgrade", "pveupgrade", "chattr", "swapoff", "swapon !--show !-s !--summary", "setterm", "stty", "resolvectl dns|domain *", "resolvectl revert", "ha core|supervisor rebuild|repair", "ha os update|datadisk|config-sync|boot-slot", "ha addons uninstall|rebuild|update", "ha store remove|delete", "ha resolution healthcheck", "ha jobs reset", "pihole uninstall|reconfigure", "occ app:remove|app:disable|files:cleanup|trashbin:cleanup|versions:cleanup|encryption:*|db:*"),
        new ShapeRule(
            "appliance-destroy",
            Effect.Redline,
            "This deletes what an application keeps.",
            "Export it first, and remove the one thing by hand.",
            "ha os datadisk wipe", "ha recorder purge", "occ user:delete|group:delete|files_external:delete", "n8n db:revert|user-management:reset|ldap:reset|mfa:disable", "n8n delete*|import:* --separate-destroy", "frigate +delete|purge", "mosquitto_ctrl dynsec deleteClient|deleteRole|setClientPassword|init", "gitea|forgejo admin user|repo delete",
            "gitlab-rake +*:setup|*drop*|*reset*", "rails|rake +db:drop*|db:reset*|db:purge*|db:setup|db:migrate:reset|db:schema:load", "manage.py flush|reset_db|sqlflush", "python|python3 +*manage.py,flush|reset_db", "php|artisan +migrate:fresh|migrate:refresh|migrate:reset|db:wipe|cache:forget", "prisma|npx +migrate,reset", "prisma migrate reset", "alembic downgrade", "flyway clean", "liquibase drop-all|dropAll", "knex migrate:rollback",
            "certbot delete|revoke|unregister", "acme.sh --remove|--revoke|--deactivate", "pihole -f", "zigbee2mqtt +reset", "wp db|site drop|reset|empty|delete", "drush sql-drop|sql:drop|site-install", "immich-admin reset-admin-password|disable-*"),
    ];
}
