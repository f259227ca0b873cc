using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws.RefusalToPayCrime.Article276;
using WageSupervision.Domain.Parameters;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Cases;

/// <summary>How far a case is from the figures of the crime, as its page shows it.</summary>
/// <param name="File">The case.</param>
/// <param name="Refusal">What the rule reads.</param>
/// <param name="Verdict">Why the figures are not in question; <c>null</c> where they are.</param>
/// <param name="Band">Where the amounts lie in the national band.</param>
/// <param name="Reasons">The two limbs with their figures.</param>
/// <param name="ZhejiangSource">Whence the province's figure is known, with its mark.</param>
/// <param name="Questions">What an officer must find out.</param>
public sealed record ThresholdPanel(
    SupervisionCase File, WageRefusal Refusal, string? Verdict, string Band, IReadOnlyList<string> Reasons, string ZhejiangSource,
    IReadOnlyList<string> Questions);

/// <summary>On the page of a case: whether it is near the crime of refusing to pay. It accuses nobody.</summary>
public sealed class CrimeThresholdViewComponent(LegalParameters parameters, PortalClock clock) : ViewComponent
{
    /// <summary>Shows nothing where nothing is established.</summary>
    /// <param name="file">The case; the page has checked that this person may see it.</param>
    public IViewComponentResult Invoke(SupervisionCase file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Items.Count == 0 || (file.Outstanding == 0 && file.Police.Approved is null))
        {
            return Content("");
        }

        var refusal = CrimeThreshold.Of(file, clock.Today);
        var thresholds = parameters.Thresholds;
        var source = thresholds.Find(WageRefusal.ZhejiangOneWorker, clock.Today) is { } row
            ? $"浙江省的数额：{(row.IsSecondary ? "报道转述，" : "")}{row.Source}；{row.Note}" : "浙江省的数额没有查到";
        return View("/Features/Cases/_CrimeThreshold.cshtml", new ThresholdPanel(
            file, refusal, CrimeThreshold.Judge(file, clock.Today, parameters) is Finding.NotApplicable { Why: var why } ? why : null,
            refusal.Band(thresholds) is NationalBand band ? Domain.Choices.LabelOf(band) : "全国幅度没有查到",
            [.. refusal.Reasons(thresholds).SkipLast(1)], source, CrimeThreshold.Questions(file, clock.Today, parameters)));
    }
}
