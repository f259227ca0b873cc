using WageSupervision.Domain;
using WageSupervision.Domain.Duties;
using WageSupervision.Domain.Parameters;

namespace WageSupervision.Web.Features.Duties;

/// <summary>What notices ask of the enterprises of an area in a year.</summary>
public static class DeclaredDuties
{
    /// <summary>What falls due in the year, in the order of the days.</summary>
    public static IReadOnlyList<(FilingDuty Duty, FilingDeadline Deadline)> Of(
        LegalParameters parameters, IReadOnlyList<MeasuredOutage> outages, string area, int year)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return
        [
            .. from month in Enumerable.Range(-1, 12).Select(at => new YearMonth(year, 1).AddMonths(at))
               from kind in Enum.GetValues<DutyKind>()
               let duty = FilingDuties.OfNotice(kind, month, area, parameters.Duties, parameters.Calendar)
               where duty is not null
               let deadline = DeadlineMoving.Apply(duty.DueOn, outages, parameters.Calendar)
               orderby deadline.DueOn, kind
               select (duty, deadline),
        ];
    }
}
