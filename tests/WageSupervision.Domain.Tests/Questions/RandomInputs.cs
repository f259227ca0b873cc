using WageSupervision.Domain.Questions.Json;

namespace WageSupervision.Domain.Tests.Questions;

/// <summary>Values at and beyond the edges, for inputs made without the binder.</summary>
internal static class RandomInputs
{
    private static readonly decimal[] Amounts = [0, 0.01m, 1, 2, 5, 10, 21.75m, 40, 2000, 2660, 500_000, 1e12m, 1e12m + 0.01m, -1, decimal.MaxValue];
    private static readonly int[] Numbers = [0, 1, 2, 15, int.MaxValue, -1];
    private static readonly string[] Codes = ["330106", "330127", "330103", "330113", "330100", "310101", "", "甲"];

    internal static object? Value(InputField field, Random random)
    {
        if (field.IsOptional && random.Next(2) == 0)
        {
            return null;
        }

        if (field.ItemType is { } item)
        {
            var list = (System.Collections.IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
            for (var left = random.Next(4); left > 0; left--)
            {
                list.Add(Record(item, random));
            }

            return list;
        }

        return field.Type switch
        {
            { IsEnum: true } type => field.Options[random.Next(field.Options.Count)].Member is var member ? Convert.ChangeType(member, type, null) : null,
            var type when type == typeof(decimal) => Amounts[Math.Min(random.Next(Amounts.Length), random.Next(Amounts.Length))],
            var type when type == typeof(int) => Numbers[random.Next(Numbers.Length)],
            var type when type == typeof(bool) => random.Next(2) == 0,
            var type when type == typeof(string) => Codes[Math.Min(random.Next(Codes.Length), random.Next(Codes.Length))],
            var type when type == typeof(DateOnly) => Day(random),
            var type when type == typeof(YearMonth) => YearMonth.Of(Day(random)),
            var type => Record(type, random),
        };
    }

    private static DateOnly Day(Random random) => random.Next(20) switch
    {
        0 => DateOnly.MaxValue,
        1 => DateOnly.MinValue,
        2 => new DateOnly(2200, 12, 31),
        3 => new DateOnly(1900, 1, 1),
        _ => new DateOnly(2015, 1, 1).AddDays(random.Next(365 * 13)),
    };

    private static object Record(Type type, Random random)
    {
        var shape = InputShape.Of(type);
        return shape.Create([.. shape.Fields.Select(field => Value(field, random))]);
    }
}
