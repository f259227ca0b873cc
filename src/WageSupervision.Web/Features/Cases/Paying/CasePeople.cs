using WageSupervision.Domain.Cases;

namespace WageSupervision.Web.Features.Cases.Paying;

/// <summary>A worker of a case, so that officers can tell them from others of a like name without seeing it whole.</summary>
/// <param name="Standing">How it stands with them.</param>
/// <param name="LastFour">The last four of the identity number; <c>null</c> where it is not known.</param>
public sealed record CaseWorker(WorkerStanding Standing, string? LastFour)
{
    /// <summary>For example 3 号 张*（尾号 0012）.</summary>
    public string Called => Standing.Called + (LastFour is { } four ? $"（尾号 {four}）" : "");
}

/// <summary>A worker of a case by what a list can name them; never shown.</summary>
/// <param name="Worker">The worker.</param>
/// <param name="Name">姓名.</param>
/// <param name="IdentityNumber">公民身份号码, or <c>null</c> where it is not known.</param>
public sealed record KnownWorker(CaseWorker Worker, string Name, string? IdentityNumber);

/// <summary>The workers of a case.</summary>
/// <param name="names">Opens names.</param>
public sealed class CasePeople(CreditorNames names)
{
    /// <summary>All of them, in the order in which they came into the case.</summary>
    public async Task<IReadOnlyList<CaseWorker>> OfAsync(long enterpriseId, SupervisionCase file, CancellationToken cancellationToken) =>
        [.. (await KnownAsync(enterpriseId, file, cancellationToken)).Select(known => known.Worker)];

    /// <summary>The same with their names, to be matched with a list.</summary>
    public async Task<IReadOnlyList<KnownWorker>> KnownAsync(long enterpriseId, SupervisionCase file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        var creditors = await names.OfAsync(enterpriseId, file.Items, cancellationToken);
        return
        [
            .. file.Restitution.Workers(file).Select(standing =>
            {
                var known = standing.Items.Select(item => creditors.GetValueOrDefault(item.FindingId)).OfType<Creditor>().ToList();
                var creditor = known.Find(each => each.IdentityNumber is not null) ?? known.FirstOrDefault();
                return new KnownWorker(new CaseWorker(standing, creditor?.LastFour), creditor?.Name ?? "", creditor?.IdentityNumber);
            }),
        ];
    }
}
