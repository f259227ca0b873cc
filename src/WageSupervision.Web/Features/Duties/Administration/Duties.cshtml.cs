using Microsoft.AspNetCore.Authorization;
using WageSupervision.Domain;
using WageSupervision.Domain.Parameters;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Duties.Administration;

/// <summary>申报要求: every version, the latest first.</summary>
[Authorize(Policies.Administrator)]
public sealed class DutiesModel(LegalParameters parameters, PortalClock clock) : PortalPage
{
    /// <summary>Versions and how they stand.</summary>
    public IReadOnlyList<(DutyRule Rule, string Stands)> Rules { get; private set; } = [];

    /// <summary>An area in words.</summary>
    public string AreaName(string code) => parameters.Divisions.Find(code)?.ShortName is { Length: > 0 } name ? name : code == "330000" ? "全省" : code;

    /// <inheritdoc/>
    public override Task LoadAsync()
    {
        var current = YearMonth.Of(clock.Today);
        var all = parameters.Duties.All;
        Rules = [.. all.OrderByDescending(rule => rule.From).ThenBy(rule => rule.AreaCode).Select(rule => (rule, rule.From > current ? "将生效"
            : all.Any(later => later.Kind == rule.Kind && later.AreaCode == rule.AreaCode && later.From > rule.From && later.From <= current) ? "已被代替"
            : "现行"))];
        return Task.CompletedTask;
    }
}
