namespace LabGovernance.Policy.Redlines;

/// <summary>Virtual machines and system containers, and the hosts and clouds that run them.</summary>
internal static class GuestRules
{
    public static IReadOnlyList<BuiltInRule> All { get; } =
    [
        new ShapeRule(
            "volume-destroy",
            Effect.Redline,
            "This destroys a virtual machine, a container, its disk or one of its snapshots.",
            "Stop it, rename it and keep it for a week; take a backup that you have restored once.",
            "qm destroy|delsnapshot|rollback|unlink", "qm disk unlink", "qm set|config -delete|--delete=*scsi*|*sata*|*virtio*|*ide*|*efidisk*|*unused*|*tpmstate*", "pct destroy|delsnapshot|rollback", "pct set -delete|--delete=rootfs|mp*|unused*",
            "pvesm free|remove|prune-backups", "pvesh delete", "pvesh create|set +*/rollback|*/wipedisk|*/prunebackups", "pvecm delnode|expected", "ha-manager remove", "qmrestore --force", "qmrestore -force", "pct restore --force", "pct restore -force",
            "virsh undefine", "virsh vol-delete|vol-wipe|pool-delete|pool-undefine|snapshot-delete|snapshot-revert|checkpoint-delete|managedsave-remove|net-undefine|secret-undefine|blockcommit|nwfilter-undefine", "virsh qemu-agent-command +*guest-exec*|*guest-set-user-password*|*guest-file-write*|*guest-fstrim*",
            "lxc|incus|lxd delete|rm", "lxc|incus storage|network|profile|project|image|cluster delete|rm|remove", "lxc|incus storage volume|bucket delete|rm", "lxc|incus snapshot delete|rm", "pvesh create -force|--force +*/qemu|*/lxc", "lxc-destroy", "lxc-snapshot -d", "lxc-snapshot -r", "lxd shutdown", "incus admin recover",
            "machinectl remove|clean", "multipass delete|purge", "vagrant destroy", "VBoxManage|vboxmanage unregistervm", "VBoxManage|vboxmanage closemedium --delete", "VBoxManage|vboxmanage snapshot +delete|restore", "VBoxManage|vboxmanage discardstate",
            "govc vm.destroy|datastore.rm|snapshot.remove|object.destroy|folder.destroy|pool.destroy|host.remove|cluster.remove*", "vim-cmd vmsvc/destroy|vmsvc/unregister|vmsvc/snapshot.remove*", "esxcli vm process kill", "vim-cmd vmsvc/power.off|vmsvc/power.reset|hostsvc/maintenance_mode*", "xl destroy|undefine", "xe vm-destroy|vm-uninstall|vdi-destroy|sr-destroy|snapshot-destroy|snapshot-uninstall",
            "nomad job stop -purge", "nomad system gc", "nomad volume delete|deregister", "quickemu --delete-vm", "bhyvectl --destroy", "vm destroy", "iocage|ezjail-admin|bastille destroy|delete", "jail -r", "qemu-img snapshot -d", "qemu-img snapshot -a",
            "distrobox rm", "toolbox rm"),
        new ShapeRule(
            "guest-change",
            Effect.Ask,
            "This gives a machine's console, its host's devices or its protection away.",
            "Change one setting that does not reach outside the machine.",
            "qm monitor", "qm set -args|--args", "qm set -hookscript|--hookscript", "qm set -protection|--protection=0|false|no", "qm set -delete|--delete", "qm set -hostpci*|--hostpci*", "pct set -mp*|--mp*", "pct set -delete|--delete", "pct set -unprivileged|--unprivileged=0",
            "pct set -features|--features", "pct set -hookscript|--hookscript", "pct push", "qmrestore", "pct restore", "qm importdisk|importovf|import", "qm terminal", "virsh qemu-monitor-command|qemu-agent-command|edit|define|create|attach-disk|attach-device|detach-disk|blockcopy|blockpull|restore|save|migrate|set-user-password",
            "lxc|incus config set +security.*|raw.*", "lxc|incus config device add", "lxc|incus config +security.*", "lxc|incus file push|delete|edit", "lxc|incus restore|rebuild", "lxc|incus snapshot restore", "incus|lxc admin|recover", "pvecm add|create|updatecerts", "xl console|create",
            "virsh reset-all"),
        new ShapeRule(
            "rollback",
            Effect.Ask,
            "This goes back to a snapshot, and everything since then is lost.",
            "Snapshot the present state first, or clone the snapshot and look at it beside.",
            "lxc|incus restore", "lvconvert --merge", "vagrant snapshot restore|pop", "multipass restore"),
        new ShapeRule(
            "cloud-destroy",
            Effect.Redline,
            "This destroys what a cloud account holds.",
            "Show the plan first (terraform plan -destroy, aws … --dryrun) and let a human carry it out.",
            "terraform|tofu|terragrunt destroy", "terraform|tofu|terragrunt apply -destroy", "terraform|tofu|terragrunt state rm", "terraform|tofu workspace delete", "terraform|tofu taint", "pulumi destroy", "pulumi stack rm", "cdk destroy", "serverless|sls remove",
            "aws s3 rm|rb", "aws s3 sync|mv --delete", "aws s3api delete-*|put-bucket-lifecycle*", "aws ec2 terminate-*|delete-*|deregister-*|release-*", "aws rds|dynamodb|efs|eks|ecs|iam|lambda|kms|backup|glacier|route53|cloudformation|secretsmanager|logs|cloudtrail|ecr|sns|sqs|elasticache|redshift|opensearch delete-*|terminate-*|remove-*|purge-*|stop-logging|schedule-key-deletion",
            "aws iam create-*|attach-*|put-*|add-*|update-*", "gcloud compute|sql|storage|container|projects|functions|run|iam|secrets|kms|dns|logging|filestore|redis|pubsub delete|remove", "gcloud * delete", "gcloud compute|sql|storage|container|functions|run|iam|secrets|kms|dns|logging instances|disks|snapshots|images|buckets|clusters|databases|backups|rm|objects|deploy|services|sinks|logs|service-accounts|keys|keyrings|managed-zones delete|rm|destroy",
            "gcloud storage rm", "gsutil rm|rb", "gsutil rsync -d", "az +delete|purge", "az group delete", "az vm|disk|storage|sql|aks|keyvault|backup|snapshot|webapp delete", "doctl +delete|rm", "hcloud +delete|reset-password|rebuild", "linode-cli +delete|rebuild", "vultr* +delete", "oci +delete|terminate|bulk-delete", "scw +delete|terminate", "openstack +delete", "ibmcloud +delete|rm",
            "flyctl|fly +destroy", "flyctl|fly +delete", "heroku apps:destroy|pg:reset|addons:destroy|pg:backups:delete", "wrangler delete", "wrangler +delete|purge", "gh repo delete", "gh release|secret|variable|cache|run|workflow delete|remove", "glab repo delete", "supabase db reset", "supabase projects delete", "vercel|netlify rm|remove|delete", "sites:delete"),
    ];
}
