using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws.Labour;
using WageSupervision.Domain.Law.Order353.Article03;
using WageSupervision.Domain.Law.Order353.Article06;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Payroll.Checks;
using WageSupervision.Domain.Proofs;
using WageSupervision.Domain.Questions;

namespace WageSupervision.Domain.Payroll;

/// <summary>Judges a payroll sheet by every rule that a sheet can answer, see <see cref="Checks.PayrollCheck"/>. A line in order allocates nothing.</summary>
public static class PayrollJudge
{
    /// <summary>Where facts come from that the sheet does not state but was made to answer, by field of the question's input, in plain Chinese.</summary>
    public static IReadOnlyDictionary<string, string> Sources => PayrollCheck.Sources;

    /// <summary>The rules that sheets are judged by, in the order of the law.</summary>
    public static IReadOnlyList<string> RuleIds => PayrollCheck.RuleIds;

    /// <summary>Refuses circumstances that contradict themselves.</summary>
    /// <exception cref="UnlawfulInputException">The cycle ends before it starts, or the region is no county of the province in that month.</exception>
    public static void EnsureLawful(PayrollCircumstances circumstances, LegalParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(circumstances);
        ArgumentNullException.ThrowIfNull(parameters);
        Check.Whole(circumstances);
        Check.Order(circumstances.CycleStart, circumstances.CycleEnd, "$.cycleEnd", "周期首日", "周期末日");
        Check.Region(circumstances.RegionCode, circumstances.Month, parameters);
    }

    /// <summary>Judges a sheet.</summary>
    /// <param name="lines">The lines in the order of the sheet.</param>
    /// <param name="circumstances">What the sheet is about; see <see cref="EnsureLawful"/>.</param>
    /// <param name="parameters">Minimum wages, calendar, divisions.</param>
    public static PayrollJudgement Judge(
        IReadOnlyList<PayrollLine> lines, PayrollCircumstances circumstances, LegalParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var several = lines.Where(line => line.IdentityNumber is not null).CountBy(line => line.IdentityNumber!).Where(number => number.Value > 1)
            .Select(number => number.Key).ToHashSet(StringComparer.Ordinal);
        var sheet = Begin(circumstances, parameters, several);
        for (var index = 0; index < lines.Count; index++)
        {
            sheet.Add(lines[index]);
        }

        return sheet.End(circumstances.Columns, circumstances.Shown);
    }

    /// <summary>A sheet judged as its lines come in, so that nobody has to hold them all.</summary>
    /// <param name="circumstances">What the sheet is about; see <see cref="EnsureLawful"/>.</param>
    /// <param name="parameters">Minimum wages, calendar, divisions.</param>
    /// <param name="several">Identity numbers that stand in several lines: each is one worker, judged at the end by all of them together.</param>
    public static IPayrollSheet Begin(PayrollCircumstances circumstances, LegalParameters parameters, IReadOnlySet<string>? several = null)
    {
        ArgumentNullException.ThrowIfNull(circumstances);
        ArgumentNullException.ThrowIfNull(parameters);
        return new Sheet(circumstances, parameters, several is { Count: > 0 } ? several : null);
    }

    private sealed class Sheet : IPayrollSheet
    {
        private readonly PayrollCircumstances circumstances;
        private readonly LegalParameters parameters;
        private readonly LineCheck[] ofLine;
        private readonly HoursByPost hours;
        private readonly List<PayrollFinding> findings = [];
        private readonly IReadOnlySet<string>? several;
        private readonly SortedDictionary<WorkRelation, int> outside = [];
        private int specialHours;
        private readonly Dictionary<string, PayrollLine> together = new(StringComparer.Ordinal);

        public Sheet(PayrollCircumstances circumstances, LegalParameters parameters, IReadOnlySet<string>? several)
        {
            (this.circumstances, this.parameters, this.several) = (circumstances, parameters, several);
            hours = new HoursByPost(circumstances);
            ofLine = [.. PayrollCheck.Of(circumstances, parameters).OfType<LineCheck>()];
        }

        public bool Add(PayrollLine line)
        {
            if (several is not null && line.IdentityNumber is { } number && several.Contains(number))
            {
                together[number] = together.TryGetValue(number, out var before) ? before.Together(line) : line;
                return true;
            }

            return JudgeLine(line);
        }

        private bool JudgeLine(PayrollLine line)
        {
            var before = findings.Count;
            foreach (var check in ofLine)
            {
                if (check.Judge(line) is not { } finding)
                {
                    continue;
                }

                if (IsTold(check, finding))
                {
                    findings.Add(new PayrollFinding(
                        check.RuleId, line.Row, line.WorkerName, finding, new ProofQuestion(check.Question, check.InputOf(line), check.RuleId)));
                }

                if (check.Precedes)
                {
                    Leave(line);
                    return findings.Count > before;
                }
            }

            specialHours += IsSpecial(line) ? 1 : 0;
            return findings.Count > before;
        }

        // Whether the overtime of a line is judged by an approval, not by standard hours.
        private bool IsSpecial(PayrollLine line) => circumstances.Employment == Employment.FullTime
            && hours.Of(line) is WorkHours.Comprehensive or WorkHours.Irregular && OvertimeOfLine.Of(line) is not null;

        private void Leave(PayrollLine line)
        {
            if (line.Relation is { } relation && relation.IsOutside())
            {
                outside[relation] = outside.GetValueOrDefault(relation) + 1;
            }
        }

        public PayrollJudgement End(FieldSet? columns, WageShown shown)
        {
            foreach (var line in together.Values)
            {
                JudgeLine(line);
            }

            together.Clear();
            SheetCheck[] ofSheet = [.. PayrollCheck.Of(circumstances with { Columns = columns, Shown = shown }, parameters).OfType<SheetCheck>()];
            List<PayrollFinding> all = [];
            if (shown != WageShown.Whole && PartOfWages.Withdraw(findings, shown, parameters) is { } unpaid)
            {
                all.Add(unpaid);
            }

            foreach (var check in ofSheet)
            {
                if (check.Judge() is { } finding && IsTold(check, finding))
                {
                    all.Add(new PayrollFinding(check.RuleId, null, null, finding, new ProofQuestion(check.Question, check.Input(), check.RuleId)));
                }
            }

            all.AddRange(several is null ? findings : findings.OrderBy(found => found.Row));
            PayrollCheck[] checks = [.. ofSheet, .. ofLine];
            return new PayrollJudgement(
                all,
                checks.Where(check => check.Complied > 0).ToDictionary(check => check.RuleId, check => check.Complied, StringComparer.Ordinal),
                [.. checks.Select(check => check.Used).OfType<ParameterVersion>()])
            {
                Outside = outside,
                SpecialHours = specialHours,
            };
        }

        // Kept rules are only counted, on the check itself: looking each up by its id would cost more than judging.
        private static bool IsTold(PayrollCheck check, Finding finding)
        {
            if (ReferenceEquals(finding, Finding.Complied.Instance))
            {
                check.Complied++;
                return false;
            }

            return finding.Outcome is Outcome.Violated or Outcome.Undetermined;
        }
    }
}

/// <summary>A sheet that is being judged.</summary>
public interface IPayrollSheet
{
    /// <summary>Judges the next line.</summary>
    /// <returns>Whether something was found in it, or may be found in it and other lines of the same worker together.</returns>
    bool Add(PayrollLine line);

    /// <summary>The judgement of all lines, and of the sheet as a whole.</summary>
    /// <param name="columns">The columns of the sheet; <c>null</c> where they are not known.</param>
    /// <param name="shown">How much of the wages it shows.</param>
    PayrollJudgement End(FieldSet? columns, WageShown shown);
}
