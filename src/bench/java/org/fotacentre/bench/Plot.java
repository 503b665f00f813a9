package org.fotacentre.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.DoubleStream;

/**
 * A growth curve as SVG: both axes logarithmic, so that equal growth is a line of equal slope everywhere. The dashed line
 * rises as the fleet does, from the first point of the first line; what is steeper grows faster than its work.
 */
final class Plot {

    private static final int WIDTH = 560;
    private static final int HEIGHT = 340;
    private static final int LEFT = 70;
    private static final int RIGHT = 170;
    private static final int TOP = 40;
    private static final int BOTTOM = 45;
    private static final List<String> COLOURS = List.of("#206bc4", "#d63939", "#2f9e44", "#ae3ec9", "#e8590c", "#0ca5a5", "#6c757d", "#795548");

    private final Curve curve;
    private final StringBuilder svg = new StringBuilder();
    private final double left;
    private final double right;
    private final double low;
    private final double high;

    private Plot(Curve curve) {
        this.curve = curve;
        left = Math.floor(log(sizes().min().orElse(1)));
        right = Math.max(left + 1, Math.ceil(log(sizes().max().orElse(10))));
        low = Math.floor(log(values().min().orElse(1)));
        high = Math.max(low + 1, Math.ceil(log(values().max().orElse(10))));
    }

    static String of(Curve curve) {
        Plot plot = new Plot(curve);
        plot.axes();
        plot.proportion();
        plot.lines();
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" role=\"img\" aria-label=\"%s\">%s</svg>"
                .formatted(WIDTH, HEIGHT, WIDTH, Report.escaped(curve.title()), plot.svg);
    }

    private void axes() {
        text(LEFT, 20, "start", "title", curve.title() + " (" + curve.unit() + ")");
        for (double power = left; power <= right; power++) {
            line("grid", x(power), TOP, x(power), HEIGHT - BOTTOM);
            text(x(power), HEIGHT - BOTTOM + 18, "middle", "tick", String.format(Locale.ROOT, "%,.0f", Math.pow(10, power)));
        }
        for (double power = low; power <= high; power++) {
            line("grid", LEFT, y(power), WIDTH - RIGHT, y(power));
            text(LEFT - 6, y(power) + 4, "end", "tick", Row.number(Math.pow(10, power)));
        }
        text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 8, "middle", "tick", "devices");
    }

    private void proportion() {
        curve.lines().values().stream().findFirst().ifPresent(points -> {
            double x = log(points.firstKey());
            double y = log(points.get(points.firstKey()));
            double length = Math.min(right - x, high - y);
            line("proportion", x(x), y(y), x(x + length), y(y + length));
        });
    }

    private void lines() {
        int number = 0;
        for (Map.Entry<String, SortedMap<Long, Double>> line : curve.lines().entrySet()) {
            String colour = COLOURS.get(number % COLOURS.size());
            StringBuilder points = new StringBuilder();
            line.getValue().forEach((size, value) -> {
                points.append(coordinate(x(log(size)))).append(',').append(coordinate(y(log(value)))).append(' ');
                svg.append("<circle cx=\"%s\" cy=\"%s\" r=\"3\" fill=\"%s\"><title>%s devices: %s %s</title></circle>".formatted(
                        coordinate(x(log(size))), coordinate(y(log(value))), colour, size, Row.number(value), Report.escaped(curve.unit())));
            });
            svg.append("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>".formatted(points.toString().strip(), colour));
            int y = TOP + 10 + 18 * number++;
            svg.append("<rect x=\"%d\" y=\"%d\" width=\"10\" height=\"10\" fill=\"%s\"/>".formatted(WIDTH - RIGHT + 12, y - 9, colour));
            text(WIDTH - RIGHT + 27, y, "start", "tick", line.getKey());
        }
    }

    private DoubleStream sizes() {
        return curve.lines().values().stream().flatMap(points -> points.keySet().stream()).mapToDouble(Long::doubleValue);
    }

    private DoubleStream values() {
        return curve.lines().values().stream().flatMap(points -> points.values().stream()).mapToDouble(Double::doubleValue);
    }

    private double x(double power) {
        return LEFT + (power - left) / (right - left) * (WIDTH - LEFT - RIGHT);
    }

    private double y(double power) {
        return HEIGHT - BOTTOM - (power - low) / (high - low) * (HEIGHT - TOP - BOTTOM);
    }

    private void line(String kind, double x1, double y1, double x2, double y2) {
        svg.append("<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>".formatted(kind, coordinate(x1), coordinate(y1), coordinate(x2), coordinate(y2)));
    }

    private void text(double x, double y, String anchor, String kind, String text) {
        svg.append("<text class=\"%s\" x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>".formatted(kind, coordinate(x), coordinate(y), anchor, Report.escaped(text)));
    }

    private static String coordinate(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** Nothing is drawn below a thousandth. */
    private static double log(double value) {
        return Math.log10(Math.max(value, 0.001));
    }
}
