using WageSupervision.Domain.Payroll;

namespace WageSupervision.Web.Features.Filings.Reading.Sums;

/// <summary>Writes what the sums have settled into the columns.</summary>
internal static class ColumnSettlement
{
    /// <summary>The columns settled, and what is left to ask.</summary>
    /// <param name="columns">As their words have it.</param>
    /// <param name="reading">The best reading.</param>
    public static SettledColumns Of(IReadOnlyList<PayrollColumn> columns, RoleSolver.Reading reading)
    {
        var chosen = reading.Fits[0];

        // One sum of two, in a row or two, comes out by chance too easily to say what a column is.
        var proved = !reading.Fails && (reading.HasGross || reading.HasNet)
            && (reading.Rows > 2 || !reading.HasBoth || (reading.HasGross == reading.ListsItems && reading.HasNet));
        List<ColumnQuestion> questions = [];
        List<PayrollColumn> contradicting = [];
        List<PayrollColumn> leftOut = [];
        var settled = columns.ToDictionary(column => column.Index);
        for (var i = 0; i < reading.Parts.Length; i++)
        {
            var column = reading.Parts[i].Column;
            var roles = reading.Fits.Select(fit => ClassOf(fit.Parts[i], reading.HasGross)).Distinct().ToList();
            if (!reading.IsOpen[i])
            {
                settled[column.Index] = Known(column, chosen.Parts[i], reading);
                if (!reading.ByTotal && !reading.Parts[i].IsZero && !chosen.Parts[i].Counts && column.Field is { } field
                    && PayrollFields.Row(field).Side is PaySide.Earning or PaySide.Absence or PaySide.Deduction && !IsSumOfNeighbours(reading, i))
                {
                    leftOut.Add(settled[column.Index]);
                }

                if (Contradicts(reading, i))
                {
                    settled[column.Index] = column with { Field = null, Standing = ColumnStanding.Unknown };
                    contradicting.Add(settled[column.Index]);
                }
            }
            else if (reading.Parts[i].IsZero)
            {
                settled[column.Index] = IsTotal(column) ? column with { Standing = ColumnStanding.Sum } : column;
            }
            else if (reading.ByTotal && !chosen.Parts[i].Counts && PartOfTotal(column, reading.HasGross) is { } part)
            {
                settled[column.Index] = column with { Field = part, Standing = ColumnStanding.Proved };
            }
            else if (proved && roles.Count == 1 && !(reading.Rows == 1 && column.MayBe.Count == 0 && chosen.Parts[i].Counts && OpenAmounts(reading) > 2))
            {
                settled[column.Index] = Proved(reading.Parts[i], chosen.Parts[i], reading.Fits.Count == 1);
            }
            else if (OnlyAmount(reading) && column.MayBe.Contains(PayrollField.Net))
            {
                // The one amount of the sheet is what was paid.
                settled[column.Index] = column with { Field = PayrollField.Net, Standing = ColumnStanding.Proved };
            }
            else if (!proved && Quantity(reading.Parts[i]) is { } quantity)
            {
                settled[column.Index] = column with { Field = quantity, Standing = ColumnStanding.Field };
            }
            else if (!proved && column.MayBe.Count == 1 && !IsTotal(column))
            {
                settled[column.Index] = Alone(column);
            }
            else if (!reading.Parts[i].LooksLikeCount || column.MayBe.Count > 0)
            {
                questions.Add(new ColumnQuestion(column.Letters, column.Header, Candidates(column)));
            }
        }

        Total(reading.Gross, PayrollField.Gross);
        Total(reading.Net, PayrollField.Net);
        return new SettledColumns(
            [.. columns.Select(column => reading.Gross is null ? AfterNothing(settled[column.Index]) : settled[column.Index])], reading.GrossLook,
                reading.NetLook,
            questions, contradicting, proved && reading.GrossLook != SumStanding.Partial)
        {
            LeftOut = leftOut,
            IsCut = !reading.Fails && chosen.Cut > 1,
        };

        void Total(AmountColumn? total, PayrollField field)
        {
            if (total is not null)
            {
                settled[total.Index] = total.Column with
                {
                    Field = field,
                    Standing = total.Column.Field == field ? total.Column.Standing : ColumnStanding.Proved,
                };
            }
        }
    }

    /// <summary>Where no 应发 is stated it is what the items make, before anything is taken off.</summary>
    private static PayrollColumn AfterNothing(PayrollColumn column) =>
        column.Part.Gross != 0 && column.Field is { } field && PayrollFields.Row(field).Side is not PaySide.Earning
            ? column with { Part = column.Part with { Gross = 0, Net = (sbyte)(column.Part.Gross + column.Part.Net) } }
            : column;

    private static PayrollColumn Known(PayrollColumn column, ColumnPart part, RoleSolver.Reading reading)
    {
        var field = column.Field!.Value;
        if (field is PayrollField.Gross or PayrollField.Net)
        {
            return column with { Field = null, Standing = ColumnStanding.Sum };
        }

        var side = PayrollFields.Row(field).Side;
        if (!part.Counts)
        {
            return field switch
            {
                PayrollField.BasicWage => column with { Field = PayrollField.ContractWage, Standing = ColumnStanding.Proved },
                PayrollField.DeductedTotal => column with { Part = default },
                _ when side is PaySide.Deduction && reading.ByTotal => column,
                _ when side is PaySide.Memo => column,
                _ => column with { Field = null, Standing = ColumnStanding.Sum },
            };
        }

        return side switch
        {
            // An agreed wage that the sums count is the wage itself.
            PaySide.Memo when field is PayrollField.ContractWage or PayrollField.HourlyWage =>
                column with { Field = PayrollField.BasicWage, Standing = ColumnStanding.Proved, Part = part },
            PaySide.Deduction when part is { IsNegated: false } and ({ Gross: 1 } or { Net: 1 }) && !reading.Fails =>
                column with { Field = PayrollField.Subsidy, Standing = ColumnStanding.Proved, Part = part },
            _ => column with { Part = part },
        };
    }

    /// <summary>Whether a column only repeats others in one, as 社保 beside 养老, 医疗 and 失业.</summary>
    private static bool IsSumOfNeighbours(RoleSolver.Reading reading, int index)
    {
        var column = reading.Parts[index];
        var side = PayrollFields.Row(column.Column.Field!.Value).Side;
        AmountColumn[] same = [.. reading.Parts.Where((part, i) => reading.Fits[0].Parts[i].Counts && part.Column.Field is { } field
            && PayrollFields.Row(field).Side == side)];
        for (var from = 0; from < same.Length; from++)
        {
            for (var to = from + 2; to <= same.Length; to++)
            {
                var some = same[from..to];
                if (Enumerable.Range(0, column.Values.Length).All(row => AmountColumn.FitOf(some.Sum(one => one.Values[row]) - column.Values[row],
                    1) != SumFit.None))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a column is called 应发 or 实发, is neither, and is no step on the way from one to the other either: then somebody has to
    /// say which is right.
    /// </summary>
    private static bool Contradicts(RoleSolver.Reading reading, int index)
    {
        var column = reading.Parts[index];
        if (column.Column.Field is not (PayrollField.Gross or PayrollField.Net) || column.IsZero)
        {
            return false;
        }

        var parts = reading.Fits[0].Parts;
        var explained = Enumerable.Range(0, column.Values.Length).Count(row =>
        {
            long items = 0, after = 0;
            for (var i = 0; i < parts.Length && reading.Parts[i].Index < column.Index; i++)
            {
                items += parts[i].Gross * reading.Parts[i].Values[row];
                after += parts[i].Net * reading.Parts[i].Values[row];
            }

            var gross = reading.Gross?.Values[row] ?? items;
            long[] steps = [items, gross, gross + after, items + after, reading.Net?.Values[row] ?? 0];
            return column.Values[row] == 0 || Array.Exists(steps, sum => AmountColumn.FitOf(sum - column.Values[row], 1) != SumFit.None);
        });
        return explained * 10 < column.Values.Length * 9;
    }

    /// <summary>Which deduction a column is that only says what of 扣款合计 is known; <c>null</c> where it may as well be something paid.</summary>
    private static PayrollField? PartOfTotal(PayrollColumn column, bool hasGross) => hasGross || column.MayBe.All(PayrollFields.Deductions.Contains)
        ? column.MayBe.Where(PayrollFields.Deductions.Contains).Select(field => (PayrollField?)field).FirstOrDefault()
        : null;

    private static PayrollColumn Proved(AmountColumn amounts, ColumnPart part, bool only)
    {
        var column = amounts.Column;
        if (!part.Counts)
        {
            return IsTotal(column) ? column with { Standing = ColumnStanding.Sum }
                : Quantity(amounts) is { } quantity ? column with { Field = quantity, Standing = ColumnStanding.Field }
                : column with { Standing = only ? ColumnStanding.Aside : column.Standing };
        }

        var paid = (part.Gross + part.Net > 0) != part.IsNegated;
        var words = column.MayBe.Where(field => PayrollFields.Row(field).Side is var on && (paid ? on == PaySide.Earning
            : on is PaySide.Absence or PaySide.Deduction))
            .Select(field => (PayrollField?)field).FirstOrDefault();
        return column with
        {
            Field = words ?? (paid ? HeaderParts.Paid(column.Header) : HeaderParts.Taken(column.Header))
                ?? (paid ? PayrollField.OtherEarning : PayrollField.OtherDeduction),
            Standing = ColumnStanding.Proved,
            Part = part,
        };
    }

    /// <summary>No sum says anything: the one thing the word may mean.</summary>
    private static PayrollColumn Alone(PayrollColumn column) => column with
    {
        Field = column.MayBe[0],
        Standing = ColumnStanding.Field,
        Part = PayrollFields.Row(column.MayBe[0]).Side switch
        {
            PaySide.Earning => new ColumnPart(1, 0),
            PaySide.Absence or PaySide.Deduction => new ColumnPart(0, -1),
            _ => default,
        },
    };

    private static PayrollField? Quantity(AmountColumn amounts) => amounts.LooksLikeCount || amounts.Column.MayBe.Any(field =>
        field is PayrollField.OvertimeHours)
        ? amounts.Column.MayBe.Where(field => PayrollFields.Kind(field) == FieldKind.Quantity && amounts.Values.All(value => value >= 0))
            .Select(field => (PayrollField?)field).FirstOrDefault()
        : null;

    // In one row several unknown amounts come out by chance.
    private static int OpenAmounts(RoleSolver.Reading reading) => reading.Parts.Where((part, i) => reading.IsOpen[i] && !part.IsZero).Count();

    private static bool OnlyAmount(RoleSolver.Reading reading) => reading is { Gross: null, Net: null } && reading.Parts.Count(part => !part.IsZero) == 1;

    private static bool IsTotal(PayrollColumn column) =>
        column.MayBe.Count > 0 && column.MayBe.All(field => PayrollFields.Row(field).Side == PaySide.Total);

    private static IReadOnlyList<PayrollField> Candidates(PayrollColumn column) =>
        column.MayBe.Count > 0 ? column.MayBe : [PayrollField.OtherEarning, PayrollField.PersonalLeaveReduction, PayrollField.OtherDeduction];

    // Taken off before or after 应发 is the same thing to the law where no 应发 tells them apart.
    private static int ClassOf(ColumnPart part, bool hasGross) => hasGross ? (part.Gross * 3) + part.Net : Math.Sign(part.Gross + part.Net);
}
