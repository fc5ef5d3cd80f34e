namespace LabGovernance.Policy.Redlines;

/// <summary>Kubernetes and the tools around it.</summary>
internal static class ClusterRules
{
    private const string Kubectl = "kubectl|k3s|k0s|microk8s|oc|minikube";

    public static IReadOnlyList<BuiltInRule> All { get; } =
    [
        new ShapeRule(
            "cluster-destroy",
            Effect.Redline,
            "This destroys a cluster, a namespace, a release or the data of one.",
            "Scale the one workload down, look at the volumes it holds, and remove it by hand.",
            $"{Kubectl} delete @ns|namespace|namespaces|pv|pvc|persistentvolume*|statefulset|statefulsets|sts|crd|crds|customresourcedefinition*|node|nodes|no|project|projects|storageclass*|sc|volume*|cluster*|deploy|deployment|deployments|daemonset*|ds|helmrelease*|application*|kustomization*|all",
            $"{Kubectl} kubectl delete @ns|namespace|namespaces|pv|pvc|persistentvolume*|statefulset|statefulsets|sts|crd|crds|customresourcedefinition*|node|nodes|no|project|projects|storageclass*|sc|deploy|deployment|deployments|all",
            $"{Kubectl} delete --all", $"{Kubectl} kubectl delete --all", "kubectl replace --force", $"{Kubectl} patch @pv|pvc|ns|namespace|persistentvolume* +*finalizers*", $"{Kubectl} patch @pv|pvc|ns|namespace|persistentvolume* -p|--patch=*finalizers*",
            "kubectl drain", "k3s|microk8s|oc|k0s kubectl drain", "oc adm drain", "kubectl apply --prune", "helm uninstall|delete|un|del", "helm rollback --force", "helmfile destroy|delete", "helm3 uninstall|delete", "flux uninstall|delete", "argocd app|proj|cluster|repo delete|rm", "argocd app sync --prune",
            "minikube|k3d|kind delete", "k3d|kind cluster|node|registry|clusters delete|rm", "kubeadm reset", "k3s-uninstall.sh", "k3s-agent-uninstall.sh", "k3s-killall.sh", "rke2-uninstall.sh", "rke2-killall.sh", "k0s reset", "microk8s reset", "microk8s disable +*storage*", "talosctl reset|upgrade-k8s", "talosctl wipe", "rke remove", "rke2 +*reset*",
            "k3s server --cluster-reset*", "k3s etcd-snapshot delete|prune", "rancher-system-remove", "rancher +delete|rm", "kops delete", "eksctl delete", "velero uninstall", "longhornctl delete", "oc delete|adm @project|prune", "ctr containers|container|c|images|image|i|snapshots|content|namespaces rm|delete|remove|del", "crictl rm|rmi -a|--all",
            "clusterctl delete", "kustomize cfg delete", "tanzu +delete", "nomad namespace delete", "consul leave|force-leave"),
        new ShapeRule(
            "cluster-change",
            Effect.Ask,
            "This removes from a cluster, opens it or runs something in it that is not in the line.",
            "Show it first: kubectl diff -f FILE, kubectl get -o name.",
            "kubectl delete !pod|pods|po|pod/*|po/*|pods/*|job|jobs|job/*", "k3s|microk8s|oc|k0s kubectl delete", "oc delete", "kubectl delete -f|--filename", "kubectl delete -k|--kustomize", "kubectl delete -l|--selector", "kubectl delete --grace-period=0", "kubectl delete --force", "kubectl taint|debug|edit|cp|replace|certificate|attach",
            "kubectl patch|create|set @clusterrole*|role*|rolebinding*|clusterrolebinding*|serviceaccount|token|secret*|psp|validatingwebhook*|mutatingwebhook*", "kubectl config view --raw", "kubectl apply|create -f=http*", "kubectl apply -f=http*", "kubectl scale --replicas=0", "kubectl auth reconcile",
            "helm upgrade|install --post-renderer", "helm rollback", "helm plugin install|add", "crictl rmp|rmi|rm|stopp|exec", "ctr run|task|tasks|t", "longhornctl", "kubectl plugin", "kubeadm token|upgrade|join|init", "talosctl upgrade|apply-config|edit|patch|bootstrap|reboot|shutdown", "k3s token", "flux suspend", "argocd account|app +set|update-password|terminate-op"),
    ];
}
