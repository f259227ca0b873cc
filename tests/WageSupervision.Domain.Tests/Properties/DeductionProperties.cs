using FsCheck;
using FsCheck.Fluent;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article09;
using WageSupervision.Domain.Law.Order353.Article10;
using WageSupervision.Domain.Law.Order353.Article20;
using WageSupervision.Domain.Law.Order353.Article24;
using WageSupervision.Domain.Questions;
using Outcome = WageSupervision.Domain.Law.Outcome;

namespace WageSupervision.Domain.Tests.Properties;

/// <summary>Articles 9, 10, 17 (medical treatment period), 20 and 24.</summary>
public sealed class DeductionProperties
{
    private static readonly DeductionKind[] Named = [DeductionKind.IncomeTax, DeductionKind.SocialInsurance, DeductionKind.HousingFund];
    private static readonly DeductionKind[] NeedBasis =
    [
        DeductionKind.CourtOrderedSupport, DeductionKind.OtherStatutory, DeductionKind.UnionFee, DeductionKind.Annuity, DeductionKind.Utilities,
        DeductionKind.Advance, DeductionKind.BonusReduction,
    ];

    private static Gen<Deduction> Deductions =>
        from kind in Gen.Frequency((3, Gen.Elements(Named)), (2, Gen.Elements(NeedBasis)), (2, Gen.Elements(Enum.GetValues<DeductionKind>())))
        from amount in Gen.Frequency((1, Gen.Constant(0m)), (4, Any.Fen(1, 300_000)))
        from basis in Gen.Elements(null, "", " 　", "（2025）浙0106民初123号")
        select new Deduction(kind, amount, basis);

    [Fact]
    public void 第二十条第一款_逐笔归类相加_次序和拆分无关() => Property.Holds(
        from items in Gen.ListOf(Deductions) from shuffled in Gen.Shuffle(items.ToArray()) select (items, shuffled),
        given =>
        {
            decimal lawful = 0, unlawful = 0, unproven = 0;
            foreach (var item in given.items)
            {
                if (Named.Contains(item.Kind) || (NeedBasis.Contains(item.Kind) && item.LegalBasis?.Trim() is { Length: > 0 }))
                {
                    lawful += item.Amount;
                }
                else if (NeedBasis.Contains(item.Kind))
                {
                    unproven += item.Amount;
                }
                else
                {
                    unlawful += item.Amount;
                }
            }

            Deduction[] split = [.. given.items.SelectMany(item =>
                new[] { item with { Amount = Half(item.Amount) }, item with { Amount = item.Amount - Half(item.Amount) } })];
            foreach (var items in new[] { given.items.ToArray(), given.shuffled, split })
            {
                var answer = Ask.All<DeductionsCalculation>(new DeductionsInput(8000, items));
                Assert.Equal(
                    (lawful, unlawful, unproven),
                    ((decimal)answer.Values["lawfulTotal"]!, (decimal)answer.Values["unlawfulTotal"]!, (decimal)answer.Values["unprovenTotal"]!));
                var finding = Assert.Single(answer.Findings).Finding;
                Assert.Equal(unlawful > 0 ? Outcome.Violated : unproven > 0 ? Outcome.Undetermined : Outcome.Complied, finding.Outcome);
                Assert.Equal(unlawful > 0 ? unlawful : null, (finding as Finding.Violated)?.Shortfall);
            }
        });

    [Fact]
    public void 第二十条第一款_多扣一笔或者多扣一点_只会更不利() => Property.Holds(
        from items in Gen.ListOf(Deductions) from more in Deductions from extra in Any.Fen(0, 10_000) select (items, more, extra),
        given =>
        {
            static (int Rank, decimal Due) Badness(IEnumerable<Deduction> items) => Ask.One<DeductionsCalculation>(new DeductionsInput(8000, [.. items])) switch
            {
                Finding.Violated { Shortfall: decimal due } => (2, due),
                Finding.Undetermined => (1, 0),
                _ => (0, 0),
            };
            Assert.True(Badness(given.items).CompareTo(Badness(given.items.Append(given.more))) <= 0);
            Assert.True(Badness(given.items).CompareTo(Badness(given.items.Select(item => item with { Amount = item.Amount + given.extra }))) <= 0);
        });

    [Fact]
    public void 第二十四条_垫付以未付工程款为限_违法发包的清偿全部_欠得越多付得不会越少() => Property.Holds(
        from cause in Gen.Elements(Enum.GetValues<AdvanceCause>())
        from price in Any.Wage
        from owed in Any.Wage
        from more in Any.Fen(0,
            100_000)
        select (cause, price, owed, more),
        item =>
        {
            IReadOnlyDictionary<string, object?> Values(decimal owed) =>
                Ask.All<AdvanceLiabilityCalculation>(new AdvanceLiabilityInput(item.cause, item.price, owed)).Values;
            var (amount, after) = ((decimal)Values(item.owed)["amount"]!, (decimal)Values(item.owed + item.more)["amount"]!);
            var whole = item.cause is AdvanceCause.IllegalContractByOwner or AdvanceCause.IllegalSubcontractByContractor;
            Assert.Equal(whole ? "ZJ353-24-2" : "ZJ353-24-1", Values(item.owed)["ruleId"]);
            Assert.Equal(
                item.cause is AdvanceCause.LatePaymentByOwner or AdvanceCause.IllegalContractByOwner ? "owner" : "generalContractor",
                Values(item.owed)["liableParty"]);
            Assert.True(amount <= item.owed && amount <= after);
            if (whole || item.price >= item.owed)
            {
                Assert.Equal((item.owed, false), (amount, Values(item.owed)["capped"]));
            }
            else
            {
                Assert.Equal((item.price, true), (amount, Values(item.owed)["capped"]));
            }
        });

    [Fact]
    public void 第二十四条_付得越多差额恰好越少() => Property.Holds(
        from cause in Gen.Elements(Enum.GetValues<AdvanceCause>())
        from price in Any.Wage
        from owed in Any.Wage
        from paid in Any.Wage
        from more in Any.Fen(0,
            1_000_000)
        select (cause, price, owed, paid, more),
        item =>
        {
            Finding Judge(decimal paid) => item.cause is AdvanceCause.LatePaymentByOwner or AdvanceCause.LatePaymentByContractor
                ? new LatePayerAdvancesWages().Judge(new(item.cause, item.price, item.owed, paid), Domain.Parameters.LegalParameters.Shipped)
                : new UnlawfulContractorBearsWages().Judge(new(item.cause, item.price, item.owed, paid), Domain.Parameters.LegalParameters.Shipped);
            Ask.MoreMoneyHelps(Judge(item.paid), Judge(item.paid + item.more), item.more);
        });

    [Fact]
    public void 第十七条第一款_医疗期取通知中最长的一档_年限越长不会越短() => Property.Holds(
        from total in Any.Quantity(45)
        from share in Gen.Choose(0, 100)
        from more in Any.Quantity(3)
        select (total,
            own: decimal.Floor(total * share) / 100, more),
        item =>
        {
            (int Months, int Within) Period(decimal total, decimal own)
            {
                var values = Ask.All<MedicalTreatmentPeriodCalculation>(new MedicalTreatmentPeriodInput(total, own)).Values;
                return ((int)values["months"]!, (int)values["countedWithinMonths"]!);
            }

            // 劳部发〔1994〕479号第三、四条；分界上的年限同时符合两档，取较长的。
            List<(int Months, int Within)> fits = [];
            void Row(bool fit, int months, int within)
            {
                if (fit)
                {
                    fits.Add((months, within));
                }
            }

            var (total, own) = (item.total, item.own);
            Row(total <= 10 && own <= 5, 3, 6);
            Row(total <= 10 && own >= 5, 6, 12);
            Row(total >= 10 && own <= 5, 6, 12);
            Row(total >= 10 && own is >= 5 and <= 10, 9, 15);
            Row(total >= 10 && own is >= 10 and <= 15, 12, 18);
            Row(total >= 10 && own is >= 15 and <= 20, 18, 24);
            Row(total >= 10 && own >= 20, 24, 30);
            Assert.Equal(fits.Max(), Period(total, own));
            Assert.True(Period(total, own).CompareTo(Period(total + item.more, own + item.more)) <= 0);
        });

    [Fact]
    public void 第九条和第十条_每一种形式和领取人()
    {
        foreach (var form in Enum.GetValues<PaymentForm>())
        {
            foreach (var recipient in Enum.GetValues<Recipient>())
            {
                foreach (var authorised in new bool?[] { true, false, null })
                {
                    var findings = Ask.All<PaymentFormCalculation>(new PaymentFormInput(form, recipient, authorised)).Findings;
                    var money = form is not (PaymentForm.InKind or PaymentForm.Securities or PaymentForm.Voucher);
                    Assert.Equal(money ? Outcome.Complied : Outcome.Violated, findings[0].Finding.Outcome);
                    var handed = recipient switch
                    {
                        Recipient.Worker or Recipient.Relative => Outcome.Complied,
                        Recipient.Other => Outcome.Violated,
                        _ => authorised is null ? Outcome.Undetermined : authorised.Value ? Outcome.Complied : Outcome.Violated,
                    };
                    Assert.Equal(handed, findings[1].Finding.Outcome);
                }
            }
        }
    }

    private static decimal Half(decimal yuan) => decimal.Floor(yuan * 50) / 100;
}
